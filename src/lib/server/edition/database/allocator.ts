// Before DuckDB is loaded: what a statement frees, its allocator (jemalloc) keeps for two minutes instead of a second,
// in one arena for all threads. The next statement then need not ask the system for it again, whichever thread runs it.
process.env.DUCKDB_JE_MALLOC_CONF ??= 'narenas:1,dirty_decay_ms:120000,muzzy_decay_ms:0';

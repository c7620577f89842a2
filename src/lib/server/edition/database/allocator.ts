// Before DuckDB is loaded: its allocator (jemalloc) keeps what a statement frees for five seconds instead of one, so that
// the next statements need not ask the system for it again. The many small ones of a publication end a tenth sooner.
process.env.DUCKDB_JE_MALLOC_CONF ??= 'dirty_decay_ms:5000,muzzy_decay_ms:0';

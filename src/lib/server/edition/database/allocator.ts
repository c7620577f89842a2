// Must be set before DuckDB is loaded. Its allocator (jemalloc) then keeps freed memory for two minutes instead of one
// second, in one arena that all threads share: the next statement need not ask the system for it again.
process.env.DUCKDB_JE_MALLOC_CONF ??= 'narenas:1,dirty_decay_ms:120000,muzzy_decay_ms:0';

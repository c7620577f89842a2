// Loaded into every server that tests start: it ends when the run of the tests has, however that ended.
const run = Number(process.env.TEST_RUN);
setInterval(() => {
  try {
    process.kill(run, 0);
  } catch {
    process.exit(1);
  }
}, 1000).unref();

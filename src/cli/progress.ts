export type Stage = 'read' | 'check' | 'compute' | 'write' | 'draw';
export type OnProgress = (stage: Stage, detail: string) => void;

const words: Record<Stage, string> = {
  read: 'Lesen / reading',
  check: 'Prüfen / checking',
  compute: 'Berechnen / computing',
  write: 'Schreiben / writing',
  draw: 'Zeichnen / drawing',
};

export interface Progress {
  onProgress: OnProgress;
  /** A line that stays. */
  note: (text: string) => void;
  stop: () => void;
}

/** Shows progress on stderr: on a terminal in one line, rewritten until `stop` is called, else a line per stage. */
export function showProgress(): Progress {
  const start = performance.now();
  const isTerminal = process.stderr.isTTY === true;
  let current = '';
  let stageShown: Stage | undefined;
  const line = () => `${current} · ${((performance.now() - start) / 1000).toFixed(1)} s`;
  const timer = isTerminal ? setInterval(() => process.stderr.write(`\r\u001b[2K${line()}`), 200) : undefined;
  return {
    onProgress(stage, detail) {
      const next = detail ? `${words[stage]}: ${detail}` : words[stage];
      if (next === current) return;
      current = isTerminal ? next : words[stage];
      if (!isTerminal && stage !== stageShown) process.stderr.write(`${line()}\n`);
      stageShown = stage;
    },
    note(text) {
      process.stderr.write(`${isTerminal ? '\r\u001b[2K' : ''}${text}\n`);
    },
    stop() {
      clearInterval(timer);
      if (isTerminal) process.stderr.write(`\r\u001b[2K`);
    },
  };
}

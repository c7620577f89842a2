import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  path: string;
  content: Uint8Array;
}

/** What is compressed already, where trying again only takes time. */
const packed = /\.(?:png|pdf|xlsx)$/;

/**
 * A ZIP file of entries that are made one after the other, each when the reader has taken the one before: only one is
 * in memory. All carry `day`, so that the same entries give the same bytes. `end` is called once, also if the reader
 * leaves early.
 */
export function zipStream(
  entries: AsyncIterator<ZipEntry, unknown>,
  day: string,
  end: () => void = () => {},
): ReadableStream<Uint8Array> {
  const [year, month, date] = day.split('-').map(Number);
  // ZIP knows no time zones: the parts of the local time are written. It counts from 1980, and fflate up to 2099.
  const mtime =
    year! < 1980
      ? new Date(1980, 0, 1)
      : year! > 2099
        ? new Date(2099, 11, 31)
        : new Date(year!, month! - 1, date);
  const zip = new Zip();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip.ondata = (error, chunk, isLast) => {
        if (error) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(chunk);
        if (isLast) controller.close();
      };
    },
    async pull() {
      try {
        const { done, value } = await entries.next();
        if (done) {
          zip.end();
          return end();
        }
        const { path, content } = value;
        const file = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
        file.mtime = mtime;
        zip.add(file);
        file.push(content, true);
      } catch (error) {
        end();
        throw error;
      }
    },
    async cancel() {
      zip.terminate();
      await entries.return?.();
      end();
    },
  });
}

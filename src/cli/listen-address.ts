import { isOriginSound } from '#lib/server/http/transport/request-origin.ts';

/** HOST and PORT, 127.0.0.1 and 3000 if unset, or what is wrong with them or ORIGIN. An empty one was forgotten. */
export function readListenAddress(
  environment: NodeJS.ProcessEnv,
): { host: string; port: number } | { de: string; en: string } {
  const { HOST: host = '127.0.0.1', PORT: port = '3000', ORIGIN: origin } = environment;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return {
      de: `PORT="${port}" ist kein Port: erwartet wird eine ganze Zahl von 0 bis 65535, oder PORT nicht setzen (3000).`,
      en: `PORT="${port}" is no port: expected is a whole number from 0 to 65535, or leave PORT unset (3000).`,
    };
  }
  if (!/^\S+$/.test(host)) {
    return {
      de: `HOST="${host}" ist keine Adresse: erwartet wird ein Name oder eine IP-Adresse, oder HOST nicht setzen (127.0.0.1).`,
      en: `HOST="${host}" is no address: expected is a name or an IP address, or leave HOST unset (127.0.0.1).`,
    };
  }
  if (!isOriginSound(environment)) {
    return {
      de: `ORIGIN="${origin}" ist keine öffentliche Adresse: erwartet wird zum Beispiel https://monitor.example.de, ohne Pfad, oder ORIGIN nicht setzen.`,
      en: `ORIGIN="${origin}" is no public address: expected is for example https://monitor.example.org, without a path, or leave ORIGIN unset.`,
    };
  }
  return { host, port: Number(port) };
}

/** Whether a host stands for every address of the machine, so that it cannot be part of a link. */
export const namesNoHost = (host: string) => host === '0.0.0.0' || /^(?=.*:)[0:]+$/.test(host);

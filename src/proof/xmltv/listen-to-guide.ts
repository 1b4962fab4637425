import { fileChunks } from '../file-chunks.js';
import { type GuideListener, RenderedRelease } from '../rendered-release.js';
import { xmltvReader } from './xmltv.js';

/** Tells listeners of a guide that was published before; throws where it cannot be read. */
export async function listenToGuide(path: string, zone: string, listeners: readonly GuideListener[]): Promise<void> {
  const release = new RenderedRelease(undefined, listeners);
  const reading = await xmltvReader.open({ zone, path: 'guide.xml' }, () => {}, release);
  for await (const bytes of fileChunks(path)) reading.chunk(bytes);
  reading.end();
}

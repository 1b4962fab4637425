import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createClientAsync } from 'soap';
import { main } from '../../src/cli/main.js';
import { SMALL_PROJECT } from '../a-project.js';
import type { Ran } from './run-main.js';

const ZONE = `id: one
title: 一区
lineup:
  p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8"}
outputs:
  c2: {carrier: telecom, csp-id: SCEDU, lsp-id: TEL, days: 1, movie-url: "ftp://files.example/edu", order-url: "ftp://files.example/c2/one"}
`;

/** The answer to a ResultNotify, as npm's `soap` reads it. */
export interface NotifyAnswer {
  readonly Result: number;
  readonly ErrorDescription: string | undefined;
}

export interface Listener {
  readonly url: string;
  /** `CSPID` and so on; the others are those of the zone. */
  notify(values: Readonly<Record<string, unknown>>): Promise<NotifyAnswer>;
  /** What was printed; ends it. */
  stop(): Promise<Ran>;
}

/** A small project in a folder of its own whose one zone has C2 orders. */
export class C2Bench {
  /** Why standard output is lost, if it is. */
  outputLost: Error | undefined;

  private constructor(
    readonly folder: string,
    readonly env: Record<string, string>,
  ) {}

  static async open(): Promise<C2Bench> {
    const bench = new C2Bench(await mkdtemp(join(tmpdir(), 'airclass-c2-')), {});
    for (const [path, text] of Object.entries({ ...SMALL_PROJECT, 'zones/one.yaml': ZONE }))
      await bench.write(path, text);
    return bench;
  }

  async copy(): Promise<C2Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'airclass-c2-'));
    await cp(this.folder, folder, { recursive: true, verbatimSymlinks: true });
    return new C2Bench(folder, {});
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, 'out', ...parts);
  }

  async read(...parts: readonly string[]): Promise<string> {
    return readFile(this.path(...parts), 'utf8');
  }

  /** Publishes what is to be sent from a day on. */
  async build(from = '2020-03-09'): Promise<void> {
    const { code, err } = await this.run('build', '--from', from, '--now', '2020-03-08');
    if (code !== 0) throw new Error(err);
  }

  async run(...argv: readonly string[]): Promise<Ran> {
    return this.start(argv, new AbortController()).ran;
  }

  start(argv: readonly string[], stop: AbortController, onOut: (text: string) => void = () => undefined) {
    let [out, err] = ['', ''];
    const ran = main(argv, {
      env: { ...process.env, ...this.env },
      cwd: this.folder,
      now: () => Date.parse('2020-03-08'),
      isTerminal: false,
      columns: 100,
      out: (text) => {
        out += text;
        onOut(text);
      },
      err: (text) => {
        err += text;
      },
      delivered: async () => ({ out: this.outputLost, err: undefined }),
      signal: stop.signal,
    }).then((code): Ran => ({ code, out, err }));
    return { ran };
  }

  /** State, CmdResult of each order. */
  async orders(): Promise<readonly string[]> {
    const { orders } = JSON.parse(await this.read('c2/one/sent.json'));
    return orders.map(({ state, result }: { state: string; result?: string }) =>
      result ? `${state} ${result}` : state,
    );
  }

  async correlate(number: number): Promise<string> {
    const { orders } = JSON.parse(await this.read('c2/one/sent.json'));
    return orders[number - 1].correlate;
  }

  async listen(...more: readonly string[]): Promise<Listener> {
    const stop = new AbortController();
    let announce: (url: string) => void = () => undefined;
    const announced = new Promise<string>((resolve) => {
      announce = resolve;
    });
    const { ran } = this.start(['c2', 'listen', '--port', '0', ...more], stop, (text) => {
      const [url] = /http:\S+/.exec(text) ?? [];
      if (url !== undefined) announce(url);
    });
    const early = ran.then(({ err }) => {
      throw new Error(err);
    });
    early.catch(() => undefined);
    const url = await Promise.race([announced, early]);
    return {
      url,
      notify: async (values) => {
        const client = await createClientAsync(`${url}?wsdl`);
        const call = { CSPID: 'SCEDU', LSPID: 'TEL', CmdResult: 0, ResultFileURL: '', ...values };
        const [{ ResultNotifyReturn: answer }] = await client.ResultNotifyAsync(call);
        return { Result: Number(plain(answer.Result)), ErrorDescription: plain(answer.ErrorDescription) };
      },
      stop: () => {
        stop.abort('SIGTERM');
        return ran;
      },
    };
  }

  /** Every byte below the folder. */
  async everything(): Promise<string> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n');
  }
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return '$value' in value ? String(value.$value ?? '') : undefined;
  return value === undefined ? undefined : String(value);
}

import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { listen } from 'soap';
import { execCmdWsdl } from '../../src/carrier/wsdl.js';

export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ExecCmdArguments {
  readonly CSPID: unknown;
  readonly LSPID: unknown;
  readonly CorrelateID: unknown;
  readonly CmdFileURL: unknown;
}

export interface SoapCarrier extends Peer {
  readonly calls: Record<string, string>[];
  readonly authorization: (string | undefined)[];
}

type Answer = { readonly Result: number | string; readonly ErrorDescription?: string };

/** A carrier made with npm's `soap`, which knows of us only the WSDL. */
export async function soapCarrier(answer: (call: number) => Answer | Promise<Answer>): Promise<SoapCarrier> {
  const calls: Record<string, string>[] = [];
  const authorization: (string | undefined)[] = [];
  const server = http.createServer((_, response) => response.writeHead(404).end());
  const url = await listening(server);
  const ExecCmd = async (given: ExecCmdArguments, _answer: unknown, _headers: unknown, request: IncomingMessage) => {
    authorization.push(request.headers.authorization);
    const { CSPID, LSPID, CorrelateID, CmdFileURL } = given;
    const values = Object.entries({ CSPID, LSPID, CorrelateID, CmdFileURL });
    calls.push(Object.fromEntries(values.map(([name, value]) => [name, plain(value)])));
    return { ExecCmdReturn: await answer(calls.length) };
  };
  await new Promise<void>((ready) => {
    listen(server, '/ctms', { CSPRequestService: { CSPRequest: { ExecCmd } } }, execCmdWsdl(`${url}/ctms`), () =>
      ready(),
    );
  });
  return { url: `${url}/ctms`, calls, authorization, close: () => closed(server) };
}

/** A value of rpc/encoded comes with its attributes. */
function plain(value: unknown): string {
  return typeof value === 'object' && value !== null && '$value' in value ? String(value.$value) : String(value);
}

/** A peer that does whatever `talk` does with each connection. */
export async function rawPeer(
  talk: (socket: Socket, connection: number) => void,
): Promise<Peer & { connections(): number }> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, connections);
  });
  const url = await listening(server);
  return {
    url,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await closed(server);
    },
  };
}

/** Answers each request with these bytes. */
export function replies(status: string, body: string) {
  return (socket: Socket): void => {
    socket.once('data', () => {
      socket.end(
        `HTTP/1.1 ${status}\r\nContent-Type: text/xml\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  };
}

async function listening(server: net.Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: net.Server | http.Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await end;
}

import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

export const IPTV = 'iptv';
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const ENCODING = 'http://schemas.xmlsoap.org/soap/encoding/';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSD = 'http://www.w3.org/2001/XMLSchema';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

type Part = readonly [name: string, value: string];

/** An rpc/encoded request. */
export function soapCall(operation: string, parts: readonly Part[]): string {
  return envelope((body) => {
    const call = encoded(body, operation);
    for (const [name, value] of parts) typed(call, name, 'xsd:string').txt(value);
  });
}

/** The answer to a request: 0 for taken, else why not. */
export function soapReply(operation: string, result: 0 | -1, description: string): string {
  return envelope((body) => {
    const value = typed(encoded(body, `${operation}Response`), `${operation}Return`, 'iptv:CSPResult');
    typed(value, 'Result', 'xsd:int').txt(String(result));
    typed(value, 'ErrorDescription', 'xsd:string').txt(description);
  });
}

export function soapFault(description: string): string {
  return envelope((body) => {
    const fault = body.ele(ENVELOPE, 'soapenv:Fault');
    fault.ele('', 'faultcode').txt('soapenv:Client');
    fault.ele('', 'faultstring').txt(description);
  });
}

function envelope(fill: (body: XMLBuilder) => void): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(ENVELOPE, 'soapenv:Envelope').att(XMLNS, 'xmlns:xsd', XSD).att(XMLNS, 'xmlns:xsi', XSI);
  fill(root.ele(ENVELOPE, 'soapenv:Body'));
  return document.end({ wellFormed: true });
}

function encoded(body: XMLBuilder, name: string): XMLBuilder {
  return body.ele(IPTV, `iptv:${name}`).att(ENVELOPE, 'soapenv:encodingStyle', ENCODING);
}

function typed(parent: XMLBuilder, name: string, type: string): XMLBuilder {
  return parent.ele('', name).att(XSI, 'xsi:type', type);
}

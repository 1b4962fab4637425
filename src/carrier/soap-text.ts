import { type XmlTree, xmlDocument } from '../outputs/xml-tree.js';

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
    const fault = body.eleOf(ENVELOPE, 'soapenv:Fault');
    fault.eleOf('', 'faultcode').txt('soapenv:Client');
    fault.eleOf('', 'faultstring').txt(description);
  });
}

function envelope(fill: (body: XmlTree) => void): string {
  const document = xmlDocument({ version: '1.0', encoding: 'UTF-8' });
  const root = document
    .eleOf(ENVELOPE, 'soapenv:Envelope')
    .attOf(XMLNS, 'xmlns:xsd', XSD)
    .attOf(XMLNS, 'xmlns:xsi', XSI);
  fill(root.eleOf(ENVELOPE, 'soapenv:Body'));
  return document.end();
}

function encoded(body: XmlTree, name: string): XmlTree {
  return body.eleOf(IPTV, `iptv:${name}`).attOf(ENVELOPE, 'soapenv:encodingStyle', ENCODING);
}

function typed(parent: XmlTree, name: string, type: string): XmlTree {
  return parent.eleOf('', name).attOf(XSI, 'xsi:type', type);
}

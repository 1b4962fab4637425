import { xmlDocument } from '../outputs/xml-tree.js';
import { IPTV } from './soap-text.js';

interface Part {
  readonly name: string;
  readonly type: 'string' | 'int';
}

const string = (name: string): Part => ({ name, type: 'string' });

/** What the carrier offers, as public transcriptions have it. */
export function execCmdWsdl(location: string): string {
  const parts = ['CSPID', 'LSPID', 'CorrelateID', 'CmdFileURL'].map(string);
  return wsdl('CSPRequest', 'ExecCmd', parts, location);
}

/** What `airclass c2 listen` offers. */
export function resultNotifyWsdl(location: string): string {
  const parts = [
    ...['CSPID', 'LSPID', 'CorrelateID'].map(string),
    { name: 'CmdResult', type: 'int' } as const,
    string('ResultFileURL'),
  ];
  return wsdl('CSPResponse', 'ResultNotify', parts, location);
}

function wsdl(service: string, operation: string, parts: readonly Part[], location: string): string {
  const document = xmlDocument({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele('wsdl:definitions', {
    targetNamespace: IPTV,
    'xmlns:wsdl': 'http://schemas.xmlsoap.org/wsdl/',
    'xmlns:soap': 'http://schemas.xmlsoap.org/wsdl/soap/',
    'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:tns': IPTV,
  });
  const type = root
    .ele('wsdl:types')
    .ele('xsd:schema', { targetNamespace: IPTV })
    .ele('xsd:complexType', { name: 'CSPResult' });
  const fields = type.ele('xsd:sequence');
  fields.ele('xsd:element', { name: 'Result', type: 'xsd:int' });
  fields.ele('xsd:element', { name: 'ErrorDescription', type: 'xsd:string', nillable: 'true' });
  const request = root.ele('wsdl:message', { name: `${operation}Request` });
  for (const { name, type: of } of parts) request.ele('wsdl:part', { name, type: `xsd:${of}` });
  const response = root.ele('wsdl:message', { name: `${operation}Response` });
  response.ele('wsdl:part', { name: `${operation}Return`, type: 'tns:CSPResult' });
  const offered = root.ele('wsdl:portType', { name: service }).ele('wsdl:operation', { name: operation });
  offered.ele('wsdl:input', { message: `tns:${operation}Request` });
  offered.ele('wsdl:output', { message: `tns:${operation}Response` });
  const binding = root.ele('wsdl:binding', { name: `${service}SoapBinding`, type: `tns:${service}` });
  binding.ele('soap:binding', { style: 'rpc', transport: 'http://schemas.xmlsoap.org/soap/http' });
  const bound = binding.ele('wsdl:operation', { name: operation });
  bound.ele('soap:operation', { soapAction: '' });
  const encoded = { use: 'encoded', namespace: IPTV, encodingStyle: 'http://schemas.xmlsoap.org/soap/encoding/' };
  for (const side of ['input', 'output']) bound.ele(`wsdl:${side}`).ele('soap:body', encoded);
  const port = root.ele('wsdl:service', { name: `${service}Service` });
  port.ele('wsdl:port', { name: service, binding: `tns:${service}SoapBinding` }).ele('soap:address', { location });
  return document.end();
}

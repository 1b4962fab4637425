import { describe, expect, test } from 'vitest';
import { NotSoap, readSoap } from '../../src/carrier/read-soap.js';

const envelope = (parts: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="iptv">${parts}</s:Envelope>`;
const body = (parts: string) => envelope(`<s:Body>${parts}</s:Body>`);
const nested = (depth: number) => body(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);

describe('a SOAP message', () => {
  test.each<[string, string, string | undefined]>([
    ['text, without the space around it', '<Result> 0\n</Result>', '0'],
    ['CDATA', '<Result><![CDATA[<0>]]></Result>', '<0>'],
    ['text and CDATA', '<Result>a<![CDATA[b]]>c</Result>', 'abc'],
    ['not that of an element inside', '<Result>a<x>b</x>c</Result>', 'ac'],
    ['nothing', '<Result/>', ''],
    ['the first of two', '<Result>1</Result><Result>2</Result>', '1'],
    ['at any depth, in any namespace', '<i:Return><i:Result>0</i:Result></i:Return>', '0'],
    ['what it refers to', '<Result href="#b"/><m id="a">1</m><m id="b">2</m>', '2'],
    ['a reference to nothing', '<Result href="#c"/><m id="a">1</m>', undefined],
    ['not there', '<Other>0</Other>', undefined],
  ])('the text of an element: %s', (_, parts, text) => {
    const message = readSoap(body(`<i:ExecCmdResponse>${parts}</i:ExecCmdResponse>`));
    expect([message.operation, message.text('Result')]).toEqual(['ExecCmdResponse', text]);
  });

  test('after a header, which is not read', () => {
    const message = readSoap(envelope('<s:Header><Result>7</Result></s:Header><s:Body><a>b</a></s:Body>'));
    expect([message.operation, message.text('Result'), message.text('a')]).toEqual(['a', undefined, 'b']);
  });

  test.each([
    ['without a body', envelope('<s:Header/>'), 'no SOAP body'],
    ['with an empty body', body(' '), 'no SOAP body'],
    ['of nothing', '', /root element/],
    ['that ends early', body('').slice(0, -3), /unclosed|unexpected end/i],
    ['with another root', '<Body xmlns="http://schemas.xmlsoap.org/soap/envelope/"/>', '<Body> is not a SOAP envelope'],
    ['of another version', '<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"/>', '<Envelope> is not a SOAP'],
    ['with a DTD', `<!DOCTYPE a>${body('<a/>')}`, 'a DTD'],
    ['too deep', nested(31), 'elements too deep'],
  ])('%s is refused', (_, text, why) => {
    expect(() => readSoap(text)).toThrow(NotSoap);
    expect(() => readSoap(text)).toThrow(why);
  });

  test('may be 32 elements deep', () => {
    expect(readSoap(nested(30)).operation).toBe('a');
  });
});

import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Project } from '../model/project.js';
import type { Rule } from './rule.js';

interface Link {
  readonly address: string;
  readonly span: Span;
  readonly subject: string;
}

export const linkNotAllowed: Rule = {
  id: 'link-not-allowed',
  severity: 'error',
  summary: { zh: '网址指向了不许可的主机', en: 'An address leads to a host that is not allowed' },
  rationale: {
    zh: '专区不得把学生引向付费培训或无关网站。网址（含标题和简介里的）只能用 project.yaml 的 allowed-hosts 及其下级主机。请改正网址，或把主机列入。',
    en: 'A zone must not lead pupils to paid training or to anything unrelated. Addresses, also those in titles and descriptions, use the hosts of allowed-hosts in project.yaml and hosts below them. Correct the address, or allow the host.',
  },
  *check({ project }) {
    const { allowedHosts } = project;
    if (allowedHosts === undefined) return;
    for (const link of [...zoneLinks(project), ...writtenLinks(project)]) {
      const host = hostOf(link.address);
      if (host === undefined || allowedHosts.some((allowed) => isBelow(host, allowed))) continue;
      yield finding(link, host, allowedHosts);
    }
  },
};

function finding({ address, span, subject }: Link, host: string, allowed: readonly string[]): Finding {
  const list = allowed.length === 0 ? { zh: '无', en: 'none' } : { zh: allowed.join('、'), en: allowed.join(', ') };
  return {
    message: {
      zh: `“${address}”指向主机“${host}”，不在许可之列（${list.zh}），请改正或列入 allowed-hosts`,
      en: `"${address}" leads to the host "${host}", which is not one of those allowed (${list.en}); correct it, or add it to allowed-hosts`,
    },
    span,
    subject,
  };
}

function* zoneLinks({ zones }: Project): Iterable<Link> {
  for (const { id, lineup, channels, onDemand, c2, feeds } of zones.values()) {
    for (const { streams, streamSpan, catchUp, catchUpSpan, logo, logoSpan } of lineup) {
      for (const address of streams) yield { address, span: streamSpan, subject: id };
      if (catchUp !== undefined) yield { address: catchUp, span: catchUpSpan, subject: id };
      if (logo !== undefined) yield { address: logo, span: logoSpan, subject: id };
    }
    if (channels?.guideUrl !== undefined) yield { address: channels.guideUrl, span: channels.span, subject: id };
    for (const address of [channels?.proxy?.live, channels?.proxy?.catchUp])
      if (channels?.proxy !== undefined && address !== undefined)
        yield { address, span: channels.proxy.span, subject: id };
    for (const address of [c2?.movieUrl, c2?.orderUrl, c2?.endpoint])
      if (c2 !== undefined && address !== undefined) yield { address, span: c2.span, subject: id };
    if (feeds?.rss !== undefined) yield { address: feeds.rss.link, span: feeds.rss.span, subject: id };
    if (onDemand?.url !== undefined) yield { address: onDemand.url, span: onDemand.span, subject: id };
  }
}

function* writtenLinks({ courses, programmes }: Project): Iterable<Link> {
  const texts = [...[...courses.values()].flatMap(({ lessons }) => lessons), ...programmes.values()];
  for (const { id, title, description = {}, span } of texts) {
    for (const text of [...Object.values(title), ...Object.values(description)]) {
      for (const [address] of text.matchAll(/https?:\/\/[^\s，。；）)"”]+/gi)) yield { address, span, subject: id };
    }
  }
}

/** The host of an address, also of one with places to fill in; `undefined` for what is not an address. */
function hostOf(address: string): string | undefined {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i.exec(address);
  return match?.[1]?.toLowerCase();
}

function isBelow(host: string, allowed: string): boolean {
  const parent = allowed.toLowerCase();
  return host === parent || host.endsWith(`.${parent}`);
}

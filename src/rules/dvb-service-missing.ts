import type { Rule } from './rule.js';

export const dvbServiceMissing: Rule = {
  id: 'dvb-service-missing',
  severity: 'error',
  summary: { zh: '频道没有 DVB 业务号', en: 'A channel has no DVB service id' },
  rationale: {
    zh: '专区写有 outputs.dvb 时，EIT 按 service_id 对应频道；工具不猜测编号，前端也不会认。请在 lineup 中为每个频道写上前端所用的 service-id。',
    en: 'With outputs.dvb, EIT names a channel by its service_id. No number is guessed, and the head-end would not know it. Write each channel’s service-id, as the head-end has it, in the zone’s lineup.',
  },
  *check({ project }) {
    for (const { id, lineup, dvb } of project.zones.values()) {
      if (dvb === undefined) continue;
      for (const { channel, serviceId, span } of lineup) {
        if (serviceId !== undefined) continue;
        yield {
          message: {
            zh: `专区“${id}”的频道“${channel.id}”没有 service-id，请写上`,
            en: `channel "${channel.id}" of zone "${id}" has no service-id: write it`,
          },
          span,
          related: [{ message: { zh: 'DVB 输出写在这里', en: 'the zone’s DVB files are set here' }, span: dvb.span }],
          subject: id,
        };
      }
    }
  },
};

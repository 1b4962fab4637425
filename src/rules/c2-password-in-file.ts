import type { Rule } from './rule.js';

export const c2PasswordInFile: Rule = {
  id: 'c2-password-in-file',
  severity: 'error',
  summary: { zh: 'C2 地址里写了账号', en: 'A C2 address holds an account' },
  rationale: {
    zh: '项目文件进版本库，发布的文件人人可读。账号只能放在环境变量里：AIRCLASS_C2_<专区>_USER 与 _PASSWORD（接口）、_ORDER_USER 与 _ORDER_PASSWORD（取工单）。请从地址里删去“账号:密码@”，并更换已写出的密码。',
    en: 'Project files are kept in version control and what is published can be read by all. Accounts come from the environment alone: AIRCLASS_C2_<ZONE>_USER and _PASSWORD for the endpoint, _ORDER_USER and _ORDER_PASSWORD for fetching orders. Take "user:password@" out of the address, and change the password that was written.',
  },
  *check({ project }) {
    for (const { id, c2 } of project.zones.values()) {
      if (c2 === undefined) continue;
      const addresses = [
        ['movie-url', c2.movieUrl, c2.span],
        ['order-url', c2.orderUrl, c2.span],
        ['endpoint', c2.endpoint ?? '', c2.span],
        ...c2.values.map(({ element, name, value, span }) => [`${element}.${name}`, value, span] as const),
      ] as const;
      for (const [name, address, span] of addresses) {
        if (!/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(address)) continue;
        yield {
          message: {
            zh: `专区“${id}”的 ${name} 里有账号，请删去并改用环境变量`,
            en: `${name} of zone "${id}" holds an account: take it out and use the environment`,
          },
          span,
          subject: id,
        };
      }
    }
  },
};

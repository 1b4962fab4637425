import { sharedPlanReader } from '../../proof/plain/shared-plan.js';
import { SHARED_PLAN } from '../shared-plan/shared-path.js';
import type { FileSet } from './format.js';

/** Where the project says shares-plan: true. */
export const sharedPlan: FileSet = {
  title: { zh: '公开的计划', en: 'The shared plan' },
  files: [
    {
      path: `${SHARED_PLAN}<file>`,
      reader: sharedPlanReader,
      schema: undefined,
      summary: {
        zh: 'shares-plan: true 时：供地方用 airclass pull 采用的计划，不含专区、联系人、录像文件夹和允许的主机',
        en: 'with shares-plan: true, the plan for localities that take it with airclass pull, without zones, contacts, folders of recordings and allowed hosts',
      },
    },
  ],
  checks: [],
  page: 'localities.md',
};

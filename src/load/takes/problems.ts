import type { Problem } from '../../diagnostics/problem.js';

export const takesProblems = {
  planNotRead: {
    id: 'plan-not-read',
    severity: 'error',
    summary: { zh: '读不到所采用的计划', en: 'The plan that is taken cannot be read' },
    rationale: {
      zh: '地方项目在上级的计划上编排；没有它，就不知道播什么。请把上级的计划原样放进 takes 所写的文件夹。',
      en: 'A locality is laid over the plan of its province or city; without it nothing is known of what airs. Put the plan, unchanged, into the folder that takes names.',
    },
  },
  planRing: {
    id: 'plan-ring',
    severity: 'error',
    summary: { zh: '计划绕了一圈，采用了自己', en: 'A plan takes itself by a ring of plans' },
    rationale: {
      zh: '省的计划给市，市的给县；不能倒过来。标识相同的项目不能互相采用。',
      en: 'A province gives its plan to cities and these to counties, never the other way. A project cannot take a plan that has its own id.',
    },
  },
  planNameTaken: {
    id: 'plan-name-taken',
    severity: 'error',
    summary: { zh: '本地的名称与上级计划的相同', en: 'A name of the locality is one of the plan' },
    rationale: {
      zh: '同一标识有两个意思时，工具不猜测播哪一个。请给本地的课程、教师、单位、节目另取标识；改播上级的一格用 changes。',
      en: 'Where one id has two meanings the tool does not guess which one airs. Give own courses, teachers, organisations and programmes other ids; to show something else in a cell of the plan, write a change.',
    },
  },
  planOtherClock: {
    id: 'plan-other-clock',
    severity: 'error',
    summary: { zh: '与所采用的计划时区或语言不同', en: 'Time zone or language differ from those of the plan' },
    rationale: {
      zh: '课表里的时刻按上级的时区写成，文字按上级的第一语言写成；换一个就都变了意思。',
      en: 'The hours of the plan are written on its clock and its plain texts in its first language; with others they would mean something else.',
    },
  },
  planChanged: {
    id: 'plan-changed',
    severity: 'error',
    summary: { zh: '采用的计划在取来之后变了', en: 'A plan is not as it was pulled' },
    rationale: {
      zh: '计划是上级的：在这里改动它，下一次取计划就会丢失，也没有人知道。本地的不同请写在 takes、自己的课表和 calendar.yaml 里，再用 airclass pull --write --discard-edits 把计划恢复原样。',
      en: 'The plan is that of the province: what is changed in it here is lost with the next pull, and nobody knows of it. Write what differs into takes, own timetables and calendar.yaml, and put the plan back with airclass pull --write --discard-edits.',
    },
  },
  planUnsigned: {
    id: 'plan-unsigned',
    severity: 'error',
    summary: { zh: '采用的计划没有核对过签名', en: 'The signature of the plan was not checked' },
    rationale: {
      zh: 'takes 里写了上级的公钥，就只采用有它签名的版本，免得有人换掉计划。请从已签名的版本取计划（airclass pull），或删去 public-key。',
      en: 'With the public key of the province in takes, only releases that are signed with it are taken, so that nobody can replace the plan. Pull the plan from a signed release (airclass pull), or delete public-key.',
    },
  },
} as const satisfies Record<string, Problem>;

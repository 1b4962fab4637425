import type { Problem } from '../diagnostics/problem.js';

export const planLacks: Problem = {
  id: 'plan-lacks',
  severity: 'error',
  summary: { zh: '上级计划里没有所采用的', en: 'The plan does not have what is taken' },
  rationale: {
    zh: '采用的年级、频道、课程或时段在上级计划里不存在，或已被取消。请对照新的计划改正 takes。',
    en: 'A grade, channel, course or block that is taken is not in the plan, or no longer. Correct takes to agree with the plan.',
  },
};

export const planChannelShared: Problem = {
  id: 'plan-channel-shared',
  severity: 'error',
  summary: { zh: '上级的一个频道只采用了一部分年级', en: 'A channel of the plan is taken in part' },
  rationale: {
    zh: '几个年级共用的频道不能拆开：少了的格子会变成空白。请同时采用它的其他年级，或一个也不采用。',
    en: 'A channel that grades share cannot be cut up: the cells of the others would be empty. Take its other grades too, or none of them.',
  },
};

export const planBlockCut: Problem = {
  id: 'plan-block-cut',
  severity: 'error',
  summary: { zh: '移动的时段切开了一行', en: 'A block that is moved cuts a row in two' },
  rationale: {
    zh: '只能整段移动：时段的两端须与课表各行及重播时段的起止对齐。',
    en: 'Blocks move as a whole: both ends must lie between rows of the grid, and no repeat may take a part of the block.',
  },
};

export const deviationWithoutReason: Problem = {
  id: 'deviation-without-reason',
  severity: 'error',
  summary: { zh: '与上级计划不同而没有写原因', en: 'A deviation from the plan has no reason' },
  rationale: {
    zh: '地方可以不同，但须写明原因，供上级和家长查看。请给这条改动加上 reason。',
    en: 'A locality may differ, and says why: the province and parents can read it. Give the change a reason.',
  },
};

export const inStepBroken: Problem = {
  id: 'in-step-broken',
  severity: 'error',
  summary: { zh: '改动了上级规定同步的年级', en: 'A grade that is kept in step is different here' },
  rationale: {
    zh: '上级计划的 in-step 规定这个年级在各地同一时刻播出同一课。移动、换课、另定起始课、停课或自己的校历都会使它不同；请删去本地的这一处，或请上级改动后再采用。',
    en: 'The plan’s in-step says that this grade has the same lesson at the same instant everywhere. Moved blocks, other cells, other first lessons, closures and a calendar of its own would make it different: delete it here, or ask for the change in the plan.',
  },
};

export const planCellChanged: Problem = {
  id: 'plan-cell-changed',
  severity: 'error',
  summary: { zh: '本地改的格子，上级也改了', en: 'A cell that is changed here is changed in the plan too' },
  rationale: {
    zh: '本地的改动是对着上级原来的内容写的；上级改了，它可能不再对。请看一遍：还要，就在这个频道的 settled 里写明上级现在播什么；不要，就删去本地的改动。',
    en: 'Where the plan changes a cell itself, or has something else there than when the change was written, the change may not be right. Look at it: to keep it, write what the plan has there now into settled of this channel; else delete the change.',
  },
};

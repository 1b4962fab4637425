import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { suggestion } from '../diagnostics/did-you-mean.js';
import { severityByDistance } from '../diagnostics/distance.js';
import type { Finding, Problem, Severity } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import type { RuleSetting, Waiver } from '../model/project.js';
import type { Day, Instant } from '../model/time.js';
import { recallFindings } from './recall-findings.js';
import type { Rule, RuleInput } from './rule.js';
import { fitsPattern } from './shared/fits-pattern.js';
import { nextAirings } from './shared/next-airings.js';

export const ruleUnknown: Problem = {
  id: 'rule-unknown',
  severity: 'error',
  summary: { zh: 'project.yaml 设置了不存在的规则', en: 'project.yaml sets a rule that does not exist' },
  rationale: {
    zh: '只有规则可以调整严重程度或豁免；使项目无法编译的问题不能。airclass explain 列出全部规则。',
    en: 'Only rules can be re-graded or waived, not problems that make a project invalid. "airclass explain" lists them all.',
  },
};

export const ruleCrashed: Problem = {
  id: 'rule-crashed',
  severity: 'error',
  summary: { zh: '一条规则自身出错', en: 'A rule failed because of a defect in it' },
  rationale: {
    zh: '这是 AirClass 的缺陷，其他规则不受影响。请报告此问题；在此之前可在 project.yaml 中把该规则设为 off。',
    en: 'This is a defect of AirClass; the other rules ran. Please report it; until it is fixed, set the rule to "off" in project.yaml.',
  },
};

export const waiverExpired: Problem = {
  id: 'waiver-expired',
  severity: 'warning',
  summary: { zh: '豁免已过期', en: 'A waiver has expired' },
  rationale: {
    zh: '过期的豁免不再起作用。问题若已解决请删除，否则写明新的理由和期限。',
    en: 'An expired waiver waives nothing. Remove it if the matter is settled; otherwise give a new reason and a new end.',
  },
};

export const waiverUnneeded: Problem = {
  id: 'waiver-unneeded',
  severity: 'info',
  summary: { zh: '豁免没有用到', en: 'A waiver waives nothing' },
  rationale: {
    zh: '没有发现与它相符的问题：或已解决，或 where 写错了。请删除或改正。',
    en: 'Nothing was found that it fits: the matter is settled, or "where" is wrong. Remove or correct it.',
  },
};

export const ruleProblems: readonly Problem[] = [ruleCrashed, ruleUnknown, waiverExpired, waiverUnneeded];

/** Runs the rules with the project's severities and waivers; a rule that throws is named and hides no other. */
export function runRules(
  rules: readonly Rule[],
  input: RuleInput,
  diagnostics: DiagnosticList,
  memory: Memory = NO_MEMORY,
): void {
  const { project } = input;
  const today = input.timeline.calendarDayOf(input.now);
  for (const [id, { span }] of project.rules) {
    if (rules.some((rule) => rule.id === id)) continue;
    const near = suggestion(
      id,
      rules.map((rule) => rule.id),
    );
    diagnostics.report(ruleUnknown, {
      message: { zh: `没有规则“${id}”${near.zh}`, en: `there is no rule "${id}"${near.en}` },
      span,
    });
  }
  const asked = rules.filter(({ id }) => project.rules.get(id)?.severity !== 'off');
  const known = memory.isKept ? recallFindings(asked, input, memory) : undefined;
  for (const rule of asked) {
    const findings = () => known?.get(rule) ?? rule.check(input);
    runRule(rule, findings, project.rules.get(rule.id), today, input, diagnostics);
  }
}

function runRule(
  rule: Rule,
  findings: () => Iterable<Finding>,
  setting: RuleSetting | undefined,
  today: Day,
  input: RuleInput,
  diagnostics: DiagnosticList,
): void {
  const waivers = setting?.allow ?? [];
  const below = input.project.planFolders.at(-1);
  const airsOf = nextAirings(input);
  const isOfPlan = ({ span }: { readonly span: Span }) => below !== undefined && span.file.startsWith(below);
  const used = new Set<Waiver>();
  let isWhole = false;
  try {
    for (const finding of findings()) {
      if (rule.inPlans === false && isOfPlan(finding)) continue;
      const waiver = waivers.find((candidate) => waives(candidate, finding));
      if (waiver !== undefined) used.add(waiver);
      if (waiver !== undefined && today <= waiver.until) continue;
      const at = finding.at ?? airsOf(finding);
      const severity = gradeOf({ ...finding, at }, rule, setting, diagnostics.publishedUntil);
      diagnostics.report(rule, { ...finding, at, severity });
    }
    isWhole = true;
  } catch (error) {
    diagnostics.report(ruleCrashed, {
      message: { zh: `规则“${rule.id}”出错：${String(error)}`, en: `the rule "${rule.id}" failed: ${String(error)}` },
      span: input.project.span,
    });
  }
  // Those of a plan are looked after where it is made.
  for (const waiver of waivers.filter((one) => !isOfPlan(one))) {
    if (today > waiver.until) {
      diagnostics.report(waiverExpired, {
        message: {
          zh: `“${waiver.where}”的豁免已于 ${waiver.until} 到期`,
          en: `the waiver for "${waiver.where}" ended on ${waiver.until}`,
        },
        span: waiver.span,
      });
    } else if (isWhole && !used.has(waiver)) {
      diagnostics.report(waiverUnneeded, {
        message: {
          zh: `规则“${rule.id}”没有在“${waiver.where}”发现问题`,
          en: `the rule "${rule.id}" finds nothing at "${waiver.where}"`,
        },
        span: waiver.span,
      });
    }
  }
}

/**
 * The project's grade counts, but a rule's mere note (it is too late to fix) is not raised with the rest, and what is
 * published later than tonight is no error yet. A finding that says its own severity has looked at the distance itself.
 */
function gradeOf(finding: Finding, rule: Rule, setting: RuleSetting | undefined, publishedUntil: Instant): Severity {
  const { severity } = finding;
  const own = severity ?? rule.severity;
  const isNote = own === 'info' && rule.severity !== 'info';
  const asked = setting?.severity === undefined || setting.severity === 'off' || isNote ? own : setting.severity;
  return severity === undefined ? severityByDistance(asked, finding, publishedUntil) : asked;
}

/**
 * `where` is the id of a finding's subject or of what it belongs to (`P1-chinese` covers `P1-chinese-03`), or the path
 * of its file; `*` matches any characters.
 */
function waives({ where }: Waiver, { subject, span }: Finding): boolean {
  if (fitsPattern(where, span.file)) return true;
  return subject !== undefined && (fitsPattern(where, subject) || fitsPattern(`${where}-*`, subject));
}

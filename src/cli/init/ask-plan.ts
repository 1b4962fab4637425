import { multiselect, select, text } from '@clack/prompts';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { shippedGrades } from '../../model/vocabulary/shipped-grades.js';
import type { Session } from '../io.js';
import { answer, promptPlace } from '../prompt.js';
import { type InitPlan, PIPELINES, type Pipeline, SAMPLES, type Sample } from './init-plan.js';
import { readGrades, readName, readTerm, readZones } from './read-plan.js';
import { KNOWN_ZONES } from './zone-of.js';

/** Asks what the plan is to be; what is offered is taken by pressing Enter. */
export async function askPlan(offered: InitPlan, session: Session): Promise<InitPlan> {
  const { say, input } = session;
  if (input === undefined) return offered;
  const common = promptPlace(session);
  const name = await answer(
    text({
      ...common,
      message: say({ zh: '学校或项目的名称', en: 'Name of the school' }),
      initialValue: offered.name,
      validate: (written = '') => faultOf(() => readName(written, '--name'), session),
    }),
  );
  const city = await answer(
    text({ ...common, message: say({ zh: '所在城市（可不填）', en: 'City (may be left empty)' }), defaultValue: '' }),
  );
  const grades = await answer(
    multiselect({
      ...common,
      message: say({ zh: '年级（空格选择，回车确定）', en: 'Grades (space selects, Enter confirms)' }),
      options: shippedGrades.map((grade) => ({ value: grade.id, label: nameOf(grade.name, session) })),
      initialValues: offered.grades.map(({ id }) => id),
      required: true,
    }),
  );
  const term = await answer(
    text({
      ...common,
      message: say({ zh: '学期：第一天/最后一天', en: 'The term: first day/last day' }),
      initialValue: `${offered.term.from}/${offered.term.to}`,
      validate: (written = '') => faultOf(() => readTerm(written), session),
    }),
  );
  const zones = await answer(
    multiselect({
      ...common,
      message: say({ zh: '播出专区', en: 'Outlets' }),
      options: KNOWN_ZONES.map(({ id, title }) => ({ value: id, label: say(title) })),
      initialValues: offered.zones.map(({ id }) => id),
      required: true,
    }),
  );
  const sample = await answer(
    select<Sample>({
      ...common,
      message: say({ zh: '课表样例', en: 'The grid to begin with' }),
      options: SAMPLES.map((value) => ({ value, label: say(SAMPLE_NAMES[value]) })),
      initialValue: offered.sample,
    }),
  );
  const pipeline = await answer(
    select<Pipeline>({
      ...common,
      message: say({ zh: '自动检查用哪个平台', en: 'Where changes are checked' }),
      options: PIPELINES.map((value) => ({ value, label: say(PIPELINE_NAMES[value]) })),
      initialValue: offered.pipeline,
    }),
  );
  return {
    ...offered,
    name: readName(name, '--name') || offered.name,
    city: readName(city, '--city') || undefined,
    grades: readGrades(grades),
    term: readTerm(term),
    zones: readZones(zones),
    sample,
    pipeline,
  };
}

const SAMPLE_NAMES: Readonly<Record<Sample, Text>> = {
  small: { zh: '最小：每天一节', en: 'small: one lesson a day' },
  sichuan: {
    zh: '四川 2020：每天四五节，有眼保健操和大课间',
    en: 'Sichuan 2020: four or five lessons a day, with exercise',
  },
};

const PIPELINE_NAMES: Readonly<Record<Pipeline, Text>> = {
  github: { zh: 'GitHub Actions', en: 'GitHub Actions' },
  gitlab: { zh: 'GitLab CI', en: 'GitLab CI' },
  none: { zh: '不用', en: 'none' },
};

/** What is wrong with an answer, as the option would say it. */
function faultOf(read: () => unknown, { say }: Session): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return say(error.text).replace(/^--?[a-z]+ *[:：]? */, '');
    throw error;
  }
}

function nameOf(name: Readonly<Record<string, string>>, { language }: Session): string {
  return name[language] ?? Object.values(name)[0] ?? '';
}

import { version } from '../../report/version.js';
import type { InitPlan, Pipeline } from './init-plan.js';

/** A recipe that checks each change and rehearses the build; `docs/nightly` has those that publish. */
export function pipelineFile({ pipeline, place }: InitPlan) {
  const recipe = RECIPES[pipeline];
  return recipe === undefined ? [] : [{ path: recipe.path, text: recipe.text(place), ofRepository: true as const }];
}

interface Recipe {
  /** Below the root of the repository. */
  readonly path: string;
  text(place: string): string;
}

const AIRCLASS = `npx --yes airclass@${version}`;

const RECIPES: Readonly<Record<Pipeline, Recipe | undefined>> = {
  github: {
    path: '.github/workflows/airclass.yml',
    text: (place) => `# 每次修改都检查课表并演练编译，每晚再来一次。怎样自动发布，见 AirClass 的 docs/nightly.md。
# Checks each change, rehearses the build, and does so again each night. To publish see docs/nightly.md of AirClass.
name: airclass
on:
  pull_request:
  push:
  schedule:
    - cron: '30 18 * * *' # 02:30 北京时间  in Beijing
env:
  PROJECT: ${JSON.stringify(place)}
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: everything that is wrong, as annotations
        run: ${AIRCLASS} check "$PROJECT" --format github
      - name: what a build would publish
        run: ${AIRCLASS} build "$PROJECT" --dry-run
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: (place) => `# 每次修改都检查课表并演练编译。怎样自动发布，见 AirClass 的 docs/nightly.md。
# Checks each change and rehearses the build. To publish see docs/nightly.md of AirClass.
variables:
  PROJECT: ${JSON.stringify(place)}

check:
  image: node:20
  script:
    - ${AIRCLASS} check "$PROJECT" --report junit=report/junit.xml
    - ${AIRCLASS} build "$PROJECT" --dry-run
  artifacts:
    when: always
    reports:
      junit: report/junit.xml
`,
  },
  none: undefined,
};

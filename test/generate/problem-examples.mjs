import { adiExamples } from './examples/adi-examples.mjs';
import { c2Examples } from './examples/c2-examples.mjs';
import { dvbExamples } from './examples/dvb-examples.mjs';
import { feedExamples } from './examples/feed-examples.mjs';
import { fileExamples } from './examples/file-examples.mjs';
import { localityExamples } from './examples/locality-examples.mjs';
import { planExamples } from './examples/plan-examples.mjs';
import { recordingExamples } from './examples/recording-examples.mjs';
import { ruleExamples } from './examples/rule-examples.mjs';
import { styleExamples } from './examples/style-examples.mjs';

export const problemExamples = {
  ...adiExamples,
  ...c2Examples,
  ...dvbExamples,
  ...feedExamples,
  ...fileExamples,
  ...localityExamples,
  ...planExamples,
  ...recordingExamples,
  ...ruleExamples,
  ...styleExamples,
};

import { fileExamples } from './examples/file-examples.mjs';
import { planExamples } from './examples/plan-examples.mjs';
import { recordingExamples } from './examples/recording-examples.mjs';
import { ruleExamples } from './examples/rule-examples.mjs';

export const problemExamples = { ...fileExamples, ...planExamples, ...recordingExamples, ...ruleExamples };

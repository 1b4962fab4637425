import { expect, test } from 'vitest';
import { asWrittenThere } from '../../src/change/as-written-there.js';
import { shippedVocabulary } from '../../src/model/vocabulary/shipped-vocabulary.js';

const ENGLISH = 'week:\n  09:00-09:20: [chinese, math]\n';
const CHINESE = 'week:\n  09:00-09:20: [语文, 数学]\n';

test.each([
  ['语文', ENGLISH, 'chinese'],
  ['重播 语文 第 3 课', ENGLISH, '重播 chinese 第 3 课'],
  ['P1 语文 12', ENGLISH, 'P1 chinese 12'],
  ['chinese 12', CHINESE, '语文 12'],
  ['chinese', ENGLISH, 'chinese'],
  ['语文', CHINESE, '语文'],
  ['语文', 'week: {}\n', '语文'],
  ['语文', '# chinese-medicine\n', '语文'],
  ['news', ENGLISH, 'news'],
  ['~', ENGLISH, '~'],
])('%s', (show, text, written) => expect(asWrittenThere(show, text, shippedVocabulary)).toBe(written));

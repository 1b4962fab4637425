import fc from 'fast-check';

/**
 * fast-check with one seed, so that the same tests run everywhere and a change is blamed for nothing but itself. To look
 * for what was not drawn before: `PROPERTY_SEED=random npm test`, or a number.
 */
const { PROPERTY_SEED = '20200309' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

export default fc;

import { readInThread } from '../proof/thread-reading.js';
import { proof } from './formats/index.js';

// The thread's own module.
readInThread(proof);

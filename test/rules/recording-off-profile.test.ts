import { recordingOffProfile } from '../../src/rules/recording-off-profile.js';
import { testRecordingRule } from './recording-bench.js';

const PICTURE = { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 } as const;
const SOUND = { type: 'audio', codec: 'aac' } as const;

testRecordingRule(recordingOffProfile, {
  'one finding a course and difference': {
    recordings: {
      1: { streams: [{ ...PICTURE, frameRate: 30 }, SOUND] },
      2: { streams: [{ ...PICTURE, frameRate: 30 }, SOUND] },
      3: {
        container: 'avi',
        streams: [
          { ...PICTURE, width: 640, height: 480 },
          { type: 'audio', codec: 'mp3' },
        ],
      },
    },
    reports: [
      '6 warning 2 recordings of "P1-chinese" off the profile, the first is "P1-chinese-01": frame rate 30 instead of 25',
      '8 warning 1 recording of "P1-chinese" off the profile, the first is "P1-chinese-03": container avi instead of mp4, picture shape 640x480 instead of 16:9, sound codec mp3 instead of aac',
    ],
  },
});

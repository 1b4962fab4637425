import type { OutputKey } from '../../model/zone.js';
import { StageProof } from '../../proof/stage-proof.js';
import { adi } from './adi.js';
import { airings } from './airings.js';
import { c2 } from './c2.js';
import { calendar } from './calendar.js';
import { channel } from './channel.js';
import { channels } from './channels.js';
import { diyp } from './diyp.js';
import { dvb } from './dvb.js';
import { facts } from './facts.js';
import type { DescribedFile, FileSet, Format } from './format.js';
import { manifest } from './manifest.js';
import { onDemand } from './on-demand.js';
import { plan } from './plan.js';
import { playout } from './playout.js';
import { report } from './report.js';
import { rss } from './rss.js';
import { sharedPlan } from './shared-plan.js';
import { timeline } from './timeline.js';
import { web } from './web.js';
import { xmltv } from './xmltv.js';

/**
 * Every format that a zone can ask for, by its key below `outputs` (or `outputs.feeds`). A key of the schema without a
 * record does not compile. Their order here has no meaning: the order of reading follows from what is compared.
 */
export const formats: Readonly<Record<OutputKey, Format>> = {
  channels,
  channel,
  playout,
  'on-demand': onDemand,
  c2,
  diyp,
  airings,
  rss,
  adi,
  calendar,
  dvb,
  web,
  xmltv,
};

/** What belongs to the release and to no zone. */
export const releaseFormats: readonly FileSet[] = [timeline, report, sharedPlan];

/** The same with what is written last, in the order of docs/outputs.md. */
export const describedSets: readonly FileSet<DescribedFile>[] = [...releaseFormats, plan, facts, manifest];

export const proof = new StageProof([...Object.values(formats), ...releaseFormats]);

import { c2Language, channelTexts } from '../../model/c2/c2-texts.js';
import type { C2Settings } from '../../model/c2-settings.js';
import { inLanguage } from '../../model/local-text.js';
import type { Grade } from '../../model/vocabulary.js';
import type { ZoneView } from '../output.js';
import type { Window } from '../window.js';
import { C2Builder } from './c2-builder.js';
import type { C2State } from './c2-state.js';
import { addOnDemand } from './on-demand-state.js';
import { addSchedules } from './schedules.js';

/** Everything that a zone's carrier is to have for a window, whatever it has now. */
export function zoneState(view: ZoneView, settings: C2Settings, window: Window): C2State {
  const { project, zone } = view;
  const builder = new C2Builder(project.id, zone.id, settings);
  for (const [index, grade] of carriedGrades(view).entries()) {
    builder.add('Category', builder.code('category', grade.id), {
      Name: inLanguage(grade.name, c2Language(project.languages), project.languages),
      Sequence: String(index + 1),
      // The carrier's root.
      ParentID: '0',
    });
  }
  for (const entry of zone.lineup) {
    const { channel, logo } = entry;
    const code = builder.code('channel', channel.id);
    const picture = builder.code('picture', channel.id);
    builder.add('Channel', code, channelTexts(entry, project.languages));
    if (logo !== undefined) builder.add('Picture', picture, { FileURL: logo });
    for (const grade of channel.grades) {
      const category = builder.code('category', grade.id);
      builder.map('Category', category, 'Channel', code);
      // A picture belongs to categories and contents, not to channels.
      if (logo !== undefined) builder.map('Picture', picture, 'Category', category);
    }
  }
  if (zone.onDemand !== undefined) addOnDemand(builder, view, settings, zone.onDemand, window);
  for (const entry of zone.lineup) addSchedules(builder, view, entry, window);
  return builder.state();
}

/** In the vocabulary's order. */
function carriedGrades({ project, zone }: ZoneView): readonly Grade[] {
  const carried = new Set(zone.lineup.flatMap(({ channel }) => channel.grades));
  return [...project.vocabulary.grades.values()].filter((grade) => carried.has(grade));
}

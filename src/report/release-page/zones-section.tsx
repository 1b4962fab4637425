import type { ComponentChildren } from 'preact';
import { spokenLength } from '../../calendar/spoken.js';
import { Both } from '../../html/both.js';
import { DaysFromTo } from '../../html/moment.js';
import { addDays } from '../../model/time.js';
import type { ZoneView } from '../../outputs/output.js';
import { guideWindow, playoutWindow, type Window } from '../../outputs/window.js';
import { ofProject } from './of-project.js';
import { column, PageSection, SectionTable } from './page-section.js';
import type { ReportFacts } from './report-facts.js';

const COLUMNS = [
  column({ zh: '专区', en: 'Zone' }, { isRowHead: true }),
  column({ zh: '频道', en: 'Channels' }, { isNumber: true }),
  column({ zh: '节目单', en: 'Guide' }),
  column({ zh: '播出单', en: 'Playout' }),
  column({ zh: '播前锁定', en: 'Locked before air' }),
  column({ zh: '文件', en: 'Files' }),
];

export function ZonesSection({ views, written }: ReportFacts) {
  const rows = views.map((view) => ({ cells: zoneCells(view, written.get(view.zone.id) ?? []) }));
  return (
    <PageSection id="zones" title={{ zh: '专区', en: 'Zones' }}>
      <SectionTable id="zones" columns={COLUMNS} rows={rows} />
    </PageSection>
  );
}

function zoneCells(view: ZoneView, paths: readonly string[]): readonly ComponentChildren[] {
  const { zone, project } = view;
  return [
    <>
      <Both text={ofProject(zone.title, project.languages)} /> <span class="quiet">{zone.id}</span>
    </>,
    zone.lineup.length,
    zone.xmltv === undefined ? NONE : <WindowDays {...guideWindow(view)} />,
    zone.playout === undefined ? (
      NONE
    ) : (
      <>
        <WindowDays {...playoutWindow(view)} /> <span class="quiet">{zone.playout.formats.join(', ')}</span>
      </>
    ),
    zone.lockTime === undefined ? NONE : <Both text={spokenLength(zone.lockTime)} />,
    <FileLinks zone={zone.id} paths={paths} />,
  ];
}

const NONE = <Both text={{ zh: '无', en: 'none' }} />;

function WindowDays({ from, until }: Window) {
  return <DaysFromTo from={from} to={addDays(until, -1)} />;
}

/** Files at the top of the zone's folder by name, what is in folders by their number. Links work where it is copied. */
function FileLinks({ zone, paths }: { readonly zone: string; readonly paths: readonly string[] }) {
  const below = new Map<string, number>();
  for (const path of paths) {
    const [top = '', ...rest] = path.split('/');
    const name = rest.length === 0 ? top : `${top}/`;
    below.set(name, (below.get(name) ?? 0) + 1);
  }
  return (
    <span class="files">
      {[...below].map(([name, count], index) => (
        <>
          {index === 0 ? null : ' · '}
          <a href={`../${zone}/${name}`}>{name.endsWith('/') ? `${name} (${count})` : name}</a>
        </>
      ))}
    </span>
  );
}

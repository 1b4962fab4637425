#!/usr/bin/env bash
# Dirty spreadsheets by openpyxl, and as gnumeric saves them for old programs, become projects whose releases equal the
# same timetables written by hand, event by event.
. "${BASH_SOURCE%/*}/topic"
provide '/usr/bin/python3 -c "import openpyxl" && command -v ssconvert' python3-openpyxl gnumeric

sheets="$work/sheets"
import_dirty() { node .ci/sheets/import-dirty.mjs "$@"; }

check 'sheets: openpyxl writes fourteen dirty sheets' /usr/bin/python3 .ci/sheets/dirty.py "$sheets"
cp -r "$sheets" "$sheets.xls"
cp -r "$sheets" "$sheets.ods"
# A text has no sheets to save.
rm -r "$sheets".{xls,ods}/{gb18030,list-gb18030}
check 'sheets: each becomes the timetables that a person reads in it' import_dirty "$sheets"
for file in "$sheets.xls"/*/课表.xlsx; do ssconvert -T Gnumeric_Excel:excel_biff8 "$file" "${file%.xlsx}.xls" 2>/dev/null; done
check 'sheets: the same in old workbooks of gnumeric' import_dirty "$sheets.xls" .xls
for file in "$sheets.ods"/*/课表.xlsx; do ssconvert -T Gnumeric_OpenCalc:odf "$file" "${file%.xlsx}.ods" 2>/dev/null; done
# Which of its columns are hidden is not known.
hidden="$sheets.ods/hidden"
check 'sheets: what an OpenDocument file hides is not imported' fails airclass import "$hidden/课表.ods" --into "$hidden/project" --write
check 'sheets: and nothing of it is written' test ! -e "$hidden/project"
rm -r "$hidden"
check 'sheets: the same in OpenDocument files of gnumeric' import_dirty "$sheets.ods" .ods

# Exported weeks are edited by openpyxl and imported again: 200 draws of up to 20 edits.
round="$work/round"
mkdir -p "$round"
round_trip() { /usr/bin/python3 .ci/sheets/round-trip.py "$@"; }
check 'sheets: a small project is exported' node .ci/sheets/round-trip.mjs export "$round"
check 'sheets: openpyxl reads each value as it was written' round_trip values "$round/before/week-p1.xlsx"
check 'sheets: ssconvert opens what was exported' ssconvert -T Gnumeric_stf:stf_csv "$round/before/week-p1.xlsx" "$round/week.csv"
check 'sheets: openpyxl edits 200 copies' round_trip edit "$round/before/week-p1.xlsx" "$round/draws"
check 'sheets: each is imported, and the grid stays' node .ci/sheets/round-trip.mjs import "$round"
check 'sheets: the project shows exactly what was edited' round_trip compare "$round/before/week-p1.xlsx" "$round/draws"

sums

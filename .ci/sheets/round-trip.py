"""Edits exported weeks as a person does, by openpyxl, and compares what was exported afterwards with the edits."""
import random
import sys
from pathlib import Path

import openpyxl

FIRST_ROW, FIRST_COLUMN = 4, 4
DRAWS = 200
OTHERS = [None, '眼保健操', '台标']


def weeks(book):
    """The cells of all weeks but the ids, hours and notes, by sheet and place."""
    found = {}
    for sheet in book.worksheets:
        if sheet.sheet_state != 'visible':
            continue
        columns = [cell.column for cell in sheet[1] if str(cell.value).startswith('20')]
        for row in range(FIRST_ROW, sheet.max_row + 1):
            for column in columns:
                found[(sheet.title, row, column)] = sheet.cell(row, column)
    return found


def texts(book):
    return {place: cell.value or None for place, cell in weeks(book).items()}


def edit(exported, folder):
    for draw in range(DRAWS):
        chosen = random.Random(draw)
        book = openpyxl.load_workbook(exported)
        cells = weeks(book)
        places = sorted(cells)
        for _ in range(chosen.randint(1, 20)):
            here, there = cells[chosen.choice(places)], cells[chosen.choice(places)]
            if chosen.random() < 0.5:
                here.value, there.value = there.value, here.value
            else:
                here.value = chosen.choice(OTHERS)
        (folder / f'{draw}').mkdir(parents=True)
        book.save(folder / f'{draw}' / 'edited.xlsx')


def compare(exported, folder):
    before = texts(openpyxl.load_workbook(exported))
    faults = changed = 0
    for draw in range(DRAWS):
        own = folder / f'{draw}'
        wanted = texts(openpyxl.load_workbook(own / 'edited.xlsx'))
        shown = texts(openpyxl.load_workbook(own / 'after' / 'week-p1.xlsx'))
        edits = sum(wanted[place] != before[place] for place in wanted)
        entries = int((own / 'entries').read_text())
        changed += edits
        if shown != wanted or entries != edits:
            faults += 1
            print(f'draw {draw}: {edits} edits, {entries} entries', [
                (place, wanted[place], shown.get(place)) for place in wanted if wanted[place] != shown.get(place)][:3])
    print(f'{DRAWS} draws, {changed} edits, {faults} faults')
    return faults == 0 and changed > DRAWS


def values(exported):
    """Each value of the sheets is what the hidden sheet says was written."""
    book = openpyxl.load_workbook(exported)
    written = [row[2] for row in book['airclass-export'].iter_rows(min_row=2, values_only=True) if row[2]]
    return sorted(written) == sorted(text for text in texts(book).values() if text) and len(written) > 30


ACTS = {'edit': edit, 'compare': compare, 'values': values}
answer = ACTS[sys.argv[1]](*map(Path, sys.argv[2:]))
sys.exit(0 if answer is not False else 1)

"""Fourteen dirty sheets as schools have them, by openpyxl, and beside each what a person reads in it: the rows of its timetables,
the answers that it needs, and the cells of which something must be said.

usage: dirty.py FOLDER
"""
import datetime
import json
import pathlib
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill

OUT = pathlib.Path(sys.argv[1])
WEEK = ['星期一', '星期二', '星期三', '星期四', '星期五']
TIME = datetime.time


def sheet(name='Sheet1'):
    book = openpyxl.Workbook()
    book.active.title = name
    return book, book.active


def fill(page, rows, top=1, left=1):
    for index, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                page.cell(top + index, left + column, value)


def case(name, book, timetables, says=(), answers=None, text=None, file=None):
    """`says`: pieces of what is reported, in English. `text`: the bytes of a file that is no workbook."""
    folder = OUT / name
    folder.mkdir(parents=True)
    file = file or '课表.xlsx'
    if text is None:
        book.save(folder / file)
    else:
        (folder / file).write_bytes(text)
    (folder / 'case.json').write_text(
        json.dumps({'file': file, 'timetables': timetables, 'says': list(says), 'answers': answers}), 'utf8'
    )


# Merged double lessons, a break across the week, times with full-width digits.
book, page = sheet('初一')
fill(page, [
    ['阳光中学初一年级课程表（2026年春季学期）'],
    ['', '时间', *WEEK],
    ['上午', '８：０５—８：２５', '语文', '数学', '英语', '语文', '数学'],
    [None, '８：２５—８：３５', '课间'],
    [None, '８：３５—８：５５', None, '英语', '语文', '数学', '英语'],
    [None, '大课间'],
    [None, '９：３０—９：５０', '道法', '历史', '地理', '生物', '体育'],
    ['午　休'],
    ['下午', '２：００—２：２０', '音乐', '美术', '劳动', '班会', '信息科技'],
    ['注：1. 周一第二节与第一节连堂；2. 体育课遇雨改在室内。'],
])
for area in ['A1:G1', 'C3:C5', 'D4:G4', 'A3:A7', 'C6:G6', 'A8:G8', 'A10:G10']:
    page.merge_cells(area)
page.unmerge_cells('C3:C5')
page['C4'] = '课间'
page['C5'] = '语文'
page.unmerge_cells('D4:G4')
page.merge_cells('C4:G4')
for row in page.iter_rows():
    for cell in row:
        cell.alignment = Alignment(horizontal='center', wrap_text=True)
        cell.fill = PatternFill('solid', start_color='FFEEEE')
case('merged', book, {'j1': [
    '08:05-08:25: [chinese, math, english, chinese, math]',
    '08:25-08:35: break',
    '08:35-08:55: [chinese, english, chinese, math, english]',
    '08:55-09:30: long-break',
    '09:30-09:50: [morality-law, history, geography, biology, pe-health]',
    '09:50-14:00: noon',
    '14:00-14:20: [music, fine-art, labour, class-meeting, info-tech]',
]}, ['初一!A10 warning', '02:00 of the afternoon'])

# Double lessons merged over two rows.
book, page = sheet('高二')
fill(page, [['时间', *WEEK], [TIME(8, 0), '物理', '数学', '英语', '化学', '语文'], [TIME(8, 40), None, '语文', None, '数学', '英语']])
page.merge_cells('B2:B3')
page.merge_cells('D2:D3')
case('double-lessons', book, {'s2': [
    '08:00-08:30: [physics, math, english, chemistry, chinese]',
    '08:40-09:10: [physics, chinese, english, math, english]',
]}, ['高二!B2 info this merged cell'], 'lesson-length: 30m\n')

# Days down, periods across.
book, page = sheet('三年级')
fill(page, [
    ['三年级课程表'],
    ['', '第一节\n8:30-8:50', '第二节\n9:10-9:30', '大课间\n9:30-10:00', '第三节\n10:00-10:20'],
    ['星期一', '语文', '数学', None, '英语'],
    ['星期二', '数学', '语文', None, '科学'],
    ['星期三', '语文', '英语', None, '音乐'],
    ['星期四', '数学', '语文', None, '美术'],
    ['星期五', '语文', '数学', None, '体育'],
])
case('days-down', book, {'p3': [
    '08:30-08:50: [chinese, math, chinese, math, chinese]',
    '09:10-09:30: [math, chinese, english, chinese, math]',
    '09:30-10:00: long-break',
    '10:00-10:20: [english, science, music, fine-art, pe-health]',
]})

# Two grades on one sheet, and odd and even weeks.
book, page = sheet('小学部')
fill(page, [['一年级课表'], ['时间', *WEEK], ['9:00-9:15', '语文', '数学', '语文', '数学', '音乐(单)\n美术(双)']])
fill(page, [['二年级课表'], ['时间', *WEEK], ['9:20-9:35', '数学', '语文', '单周：科学 双周：劳动', '语文', '体育']], 6)
case('two-grades', book, {
    'p1': ['09:00-09:15: [chinese, math, chinese, math, {odd: music, even: fine-art}]'],
    'p2': ['09:20-09:35: [math, chinese, {odd: science, even: labour}, chinese, pe-health]'],
})

# A second table beside the first: duty roster and telephone numbers, one of them with weekdays of its own.
book, page = sheet('五年级')
fill(page, [['节次', '时间', *WEEK], [1, '8:30-8:50', '语文', '数学', '英语', '语文', '数学'], [2, '9:00-9:20', '数学', '语文', '语文', '英语', '语文']])
fill(page, [['值周', '电话'], ['张敏', 13800000000], ['李娜', 13900000000]], 1, 10)
case('beside', book, {'p5': [
    '08:30-08:50: [chinese, math, english, chinese, math]',
    '09:00-09:20: [math, chinese, chinese, english, chinese]',
]}, ['五年级!J1 warning', '五年级!K3 warning'])

# Hidden columns and rows of last term, a hidden sheet, comments with a stand-in.
book, page = sheet('六年级')
fill(page, [
    ['时间', '上学期', *WEEK],
    ['8:30-8:50', '体育', '语文', '数学', '英语', '语文', '数学'],
    ['8:50-9:00', None, '体育', '体育', '体育', '体育', '体育'],
    ['9:00-9:20', '音乐', '数学', '语文', '语文', '英语', '语文'],
])
page.column_dimensions['B'].hidden = True
page.row_dimensions[3].hidden = True
page['D2'].comment = Comment('3月9日由李娜代课', '教务处')
book.create_sheet('六年级（旧）')['A1'] = '旧'
book['六年级（旧）'].sheet_state = 'hidden'
case('hidden', book, {'p6': [
    '08:30-08:50: [chinese, math, english, chinese, math]',
    '09:00-09:20: [math, chinese, chinese, english, chinese]',
]}, ['六年级!B1 warning', '六年级!A3 warning', '六年级（旧） warning', '六年级!D2 warning', '李娜'])

# Real times in two columns, a date in the title, teachers below the courses.
book, page = sheet('初三')
fill(page, [
    [datetime.date(2026, 3, 2), '起执行'],
    ['开始', '结束', *WEEK],
    [TIME(8, 5), TIME(8, 35), '语文\n张敏', '数学\n李娜', '英语\n王芳', '语文\n张敏', '数学\n李娜'],
    [TIME(9, 4, 59, 999000), TIME(9, 35), '数学\n李娜', '语文\n张敏', '化学（周强）', '英语\n王芳', '语文\n张敏'],
])
case('teachers', book, {'j3': [
    '08:05-08:35: [chinese, math, english, chinese, math]',
    '09:05-09:35: [math, chinese, chemistry, english, chinese]',
]}, ['初三!A1 warning', '"周强" is read as the teacher'])

# Periods with a table of hours on another sheet; words that only this school has.
book, page = sheet('高一')
fill(page, [['节次', *WEEK], ['第1节', '语文', '数学', '英语', '物理', '化学'], ['第2节', '数学', '走班', '语文', '英语', '社团'], ['第3节', '生物', '语文', '数学', '历史', '地理']])
hours = book.create_sheet('作息时间')
fill(hours, [['节次', '时间'], ['第1节', '8:00-8:30'], ['第2节', '8：40—9：10'], ['第3节', '9:20-9:50']])
case('hours', book, {'s1': [
    '08:00-08:30: [chinese, math, english, physics, chemistry]',
    '08:40-09:10: [math, ~, chinese, english, activity-1]',
    '09:20-09:50: [biology, chinese, math, history, geography]',
]}, [], 'cells:\n  走班: none\n  社团: {kind: activity}\n')

# GB18030 with semicolons, as an old program exports it.
rows = [['', '时间', *WEEK], ['1', '8:30-8:50', '语文', '数学', '英语', '语文', '数学'], ['2', '9:00-9:20', '数学', '语文', '品德与社会', '英语', '体育']]
case('gb18030', None, {'p4': [
    '08:30-08:50: [chinese, math, english, chinese, math]',
    '09:00-09:20: [math, chinese, morality-law, english, pe-health]',
]}, ['the file is in GBK', 'the delimiter is ";"'], None, '\r\n'.join(';'.join(row) for row in rows).encode('gb18030'), '四年级.csv')

# To be saved as .xls and .ods by gnumeric.
book, page = sheet('初二')
fill(page, [
    ['初二年级课程表'],
    ['时间', *WEEK],
    [TIME(8, 5), '语文', '数学', '英语', '语文', '数学'],
    ['课间操 8:25-8:45'],
    [TIME(8, 45), '数学', '物理', '语文', '英语', '语文'],
    ['备注：周五放学后大扫除，请各班准时。'],
])
page.merge_cells('A1:F1')
page.merge_cells('A4:F4')
case('old', book, {'j2': [
    '08:05-08:25: [chinese, math, english, chinese, math]',
    '08:25-08:45: gymnastics',
    '08:45-09:05: [math, physics, chinese, english, chinese]',
]}, ['初二!A6 warning'], 'lesson-length: 20m\n')

# A list of two weeks: merged dates, dates as texts and as dates, columns in an order of their own, a note below.
def listed(days, rows):
    return [[day if index == 0 else None, *row] for day in days for index, row in enumerate(rows)]


MARCH = [datetime.date(2026, 3, day) for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13)]
HEAD = ['日期', '节目名称', '学科', '年级', '播出时间', '时长（分钟）']
ROWS = [[None, '语文', '一年级', '９：００', 20], [None, '数学', '一年级', '9:30', 20]]
WEEKLY = {'p1': ['09:00-09:20: chinese', '09:30-09:50: math']}
book, page = sheet('播出计划')
fill(page, [['2026年春季电视课堂播出计划'], [], HEAD, *listed(MARCH, ROWS), ['注：如有变动另行通知']])
for row in range(4, 24, 2):
    page.merge_cells(start_row=row, end_row=row + 1, start_column=1, end_column=1)
    if row > 12:
        page.cell(row, 1).value = page.cell(row, 1).value.strftime('%Y.%-m.%-d')
case('list', book, WEEKLY, ['播出计划!A24 warning'])

# The same as an old program exports it: a date is written once for the rows below it.
texts = [[str(cell or '') for cell in row] for row in [HEAD, *listed(MARCH, ROWS)]]
case('list-gb18030', None, WEEKLY, ['rows below it in which this is blank'], None,
     '\r\n'.join('\t'.join(row) for row in texts).encode('gb18030'), '播出计划.txt')

# A column for each grade.
book, page = sheet('课表')
fill(page, [['星期', '时间', '一年级', '二年级'], *(
    [f'星期{day}' if index == 0 else None, *row]
    for day in '一二三四五' for index, row in enumerate([['8:00-8:20', '语文', '数学'], ['8:30-8:50', '数学', '语文']])
)])
case('grades', book, {'p1': ['08:00-08:20: chinese', '08:30-08:50: math'], 'p2': ['08:00-08:20: math', '08:30-08:50: chinese']})

# A grid with the lessons and the teachers on sheets of their own.
book, page = sheet('初一')
fill(page, [['', '时间', *WEEK], ['第1节', '8:00-8:20', *['语文'] * 5], ['第2节', '8:30-8:50', *['数学'] * 5]])
fill(book.create_sheet('课题'), [['年级', '学科', '课次', '课题'], ['初一', '语文', 1, '春'], [None, None, 2, '济南的冬天'], [None, '数学', '第1课', '正数和负数']])
fill(book.create_sheet('教师'), [['姓名', '学科', '学校'], ['张敏', '语文', '阳光中学'], ['李娜', '数学', '实验中学']])
case('lessons', book, {'j1': ['08:00-08:20: chinese', '08:30-08:50: math']})

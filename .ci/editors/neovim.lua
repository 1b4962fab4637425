-- nvim --headless -l is not known to 0.7: run as `nvim --headless -u docs/editors/neovim.lua -c 'luafile …'`.
-- ASK: what to do; FILES: files to open, one per line; prints JSON to OUT.
local files = vim.split(vim.env.FILES, '\n')
local result = {}

local function wait(what)
  return vim.wait(20000, what, 20)
end

local function open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
end

local published = 0
local handler = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(...)
  published = published + 1
  return handler(...)
end

local function settled()
  local before = -1
  wait(function()
    return published > 0
  end)
  while before ~= published do
    before = published
    vim.wait(400, function()
      return false
    end)
  end
end

local function diagnostics()
  local list = {}
  for _, one in ipairs(vim.diagnostic.get()) do
    table.insert(list, {
      file = vim.api.nvim_buf_get_name(one.bufnr),
      line = one.lnum + 1,
      column = one.col + 1,
      severity = one.severity,
      code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code),
      message = one.message,
    })
  end
  return list
end

local function at(word, plus)
  vim.fn.cursor(1, 1)
  vim.fn.search(word, 'cW')
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + (plus or 0) })
end

local function request(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

for _, file in ipairs(files) do
  open(file)
end
settled()

if vim.env.ASK == 'diagnostics' then
  result = diagnostics()
else
  -- The project of the test: complete, jump, rename.
  open(vim.env.ROOT .. '/courses/p1.yaml')
  at('zhang', 1)
  result.jump = vim.tbl_map(function(one)
    return vim.fn.fnamemodify(vim.uri_to_fname(one.uri), ':t') .. ':' .. (one.range.start.line + 1)
  end, request('textDocument/definition'))
  local offered = request('textDocument/completion')
  result.offered = vim.tbl_map(function(one)
    return one.label
  end, offered.items or offered)
  vim.lsp.buf.rename('zhang-min')
  wait(function()
    return vim.fn.search('zhang-min', 'nw') > 0
  end)
  vim.cmd('silent wall')
  result.saved = true
end

local out = io.open(vim.env.OUT, 'w')
out:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result))
out:close()
vim.cmd('qall!')

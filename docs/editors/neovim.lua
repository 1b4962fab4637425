-- AirClass in Neovim 0.7 and newer: put this file into ~/.config/nvim/plugin/airclass.lua
-- Neovim 0.7 及更新版本：把本文件放到 ~/.config/nvim/plugin/airclass.lua
local clients = {}

local function start(root)
  local config = { name = 'airclass', cmd = { 'airclass', 'lsp', '--stdio' }, root_dir = root }
  if vim.lsp.start then
    vim.lsp.start(config)
    return
  end
  config.on_exit = function()
    clients[root] = nil
  end
  clients[root] = clients[root] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, clients[root])
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'yaml',
  callback = function()
    local folder = vim.fn.expand('%:p:h')
    local project = vim.fn.findfile('project.yaml', vim.fn.escape(folder, ' ;,') .. ';')
    if project == '' then
      return
    end
    start(vim.fn.fnamemodify(project, ':p:h'))
    vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
    local function map(keys, action)
      vim.keymap.set('n', keys, action, { buffer = true })
    end
    map('gd', vim.lsp.buf.definition)
    map('gr', vim.lsp.buf.references)
    map('K', vim.lsp.buf.hover)
    map('<leader>rn', vim.lsp.buf.rename)
    map('<leader>a', vim.lsp.buf.code_action)
  end,
})

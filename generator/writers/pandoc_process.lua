-- Run by `pandoc lua`: one document a line in, one Word file out, until there are no more lines.
--
-- A request is two lines: the reference document's path, then the document as pandoc's JSON. The reply is
-- a line "ok LENGTH BREAKS" and the file's bytes, or a line "error LENGTH BREAKS" and what was wrong.
-- BREAKS is the number of line feeds among the bytes: Windows writes each as two signs.

local function written(template, tree)
  -- Pictures of an earlier document must not be taken for this one's.
  pandoc.mediabag.empty()
  local options = pandoc.WriterOptions({reference_doc = template})
  return pandoc.write(pandoc.read(tree, "json"), "docx", options)
end

for template in io.stdin:lines() do
  local done, reply = pcall(written, template, io.stdin:read("l"))
  reply = done and reply or tostring(reply)
  local _, breaks = reply:gsub("\n", "")
  io.stdout:write(done and "ok" or "error", " ", #reply, " ", breaks, "\n", reply)
  io.stdout:flush()
end

-- Pandoc's own citation processor, once for each document of a JSON array on standard input.
local documents = pandoc.json.decode(io.read("a"), false)
for i, document in ipairs(documents) do
  local made = pandoc.utils.citeproc(pandoc.read(pandoc.json.encode(document), "json"))
  documents[i] = pandoc.json.decode(pandoc.write(made, "json"), false)
end
io.write(pandoc.json.encode(documents))

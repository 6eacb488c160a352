# Writes OUTPUT: the pages of the rules (PAGES, a list of .md files) as the
# C++ function that tool/Pages.h declares.
set(entries "")
foreach(page IN LISTS PAGES)
  file(READ ${page} text)
  get_filename_component(name ${page} NAME_WE)
  string(APPEND entries
    "  if (Id == \"assoc-${name}\")\n    return R\"page(${text})page\";\n")
endforeach()
file(WRITE ${OUTPUT}
"// Generated from checks/rules/*.md.
#include \"tool/Pages.h\"

std::string_view assoc::rulePage(std::string_view Id) {
${entries}  return \"\";
}
")

# Writes OUTPUT: the page of FOLDER (tool/reporters/html), with its style and its
# scripts in it, as the functions that tool/reporters/HtmlPage.h declares.
cmake_minimum_required(VERSION 3.25) # "@" is a character as others are
function(read_file OUT NAME)
  file(READ ${FOLDER}/${NAME} text)
  string(REGEX REPLACE "^[^\n]*SPDX-License-Identifier[^\n]*\n" "" text
    "${text}")
  set(${OUT} "${text}" PARENT_SCOPE)
endfunction()
read_file(page report.html)
read_file(style report.css)
foreach(script IN LISTS SCRIPTS)
  read_file(text ${script})
  string(APPEND scripts "${text}")
endforeach()
string(REPLACE "@STYLE@" "${style}" page "${page}")
string(REPLACE "@SCRIPTS@" "${scripts}" page "${page}")
string(FIND "${page}" "@DATA@" data)
string(SUBSTRING "${page}" 0 ${data} head)
math(EXPR data "${data} + 6")
string(SUBSTRING "${page}" ${data} -1 tail)
file(WRITE ${OUTPUT}
"// Generated from tool/reporters/html/.
#include \"tool/reporters/HtmlPage.h\"

std::string_view assoc::htmlHead() {
  return R\"page(${head})page\";
}

std::string_view assoc::htmlTail() {
  return R\"page(${tail})page\";
}
")

# SPDX-License-Identifier: Apache-2.0
# assoc_tidy(TARGET): checks the associations of a whole program as a part of
# its build.
#
#   include(path/to/AssocTidy.cmake)
#   assoc_tidy(shop)                      # and every library that it links
#   assoc_tidy(shop ALL OPTIONS --level=remark)
#
# adds the target shop-assoc-tidy. It extracts facts from every C++ source of
# `shop` and of the libraries of this project that it links, one file a source,
# again only where the source, one of its headers or the way it is compiled has
# changed, and then links and judges them. Any Ninja that distributes or caches
# work does so with these, too.
#
#   ALL      a part of the default target: findings fail the build
#   OPTIONS  of `assoc-tidy check`
#
# ASSOC_TIDY_EXECUTABLE names the tool if it is not found. Generators: Ninja and
# Makefiles, those that write compile_commands.json.
include_guard(GLOBAL)
cmake_minimum_required(VERSION 3.21)

find_program(ASSOC_TIDY_EXECUTABLE assoc-tidy
  HINTS ${CMAKE_CURRENT_LIST_DIR}/../build/llvm-22/tool
        ${CMAKE_CURRENT_LIST_DIR}/../build/llvm-19/tool
  DOC "The standalone assoc-tidy")

# What compile_commands.json is made from must be known before targets are.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

function(assoc_tidy TARGET)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "ALL" "" "OPTIONS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "assoc_tidy(${TARGET}): unknown argument "
      "'${ARG_UNPARSED_ARGUMENTS}'; known are ALL and OPTIONS")
  endif()
  if(NOT ASSOC_TIDY_EXECUTABLE)
    message(FATAL_ERROR "assoc_tidy(${TARGET}): assoc-tidy was not found; set "
      "ASSOC_TIDY_EXECUTABLE")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(WARNING "assoc_tidy(${TARGET}): ${CMAKE_GENERATOR} writes no "
      "compile_commands.json; nothing is checked")
    return()
  endif()
  set_property(TARGET ${TARGET} PROPERTY EXPORT_COMPILE_COMMANDS ON)
  # Sources and libraries may still be added, here and in other folders.
  set(all "")
  if(ARG_ALL)
    set(all ALL)
  endif()
  cmake_language(EVAL CODE "cmake_language(DEFER DIRECTORY [[${CMAKE_SOURCE_DIR}]]
    CALL _assoc_tidy_program [[${TARGET}]] [[${all}]] [[${ARG_OPTIONS}]])")
endfunction()

# The target, and all targets of this project that it links, directly or not.
function(_assoc_tidy_closure TARGET RESULT)
  set(todo ${TARGET})
  set(done "")
  while(todo)
    list(POP_FRONT todo target)
    get_target_property(original ${target} ALIASED_TARGET)
    if(original)
      set(target ${original})
    endif()
    get_target_property(imported ${target} IMPORTED)
    if(imported OR target IN_LIST done)
      continue()
    endif()
    list(APPEND done ${target})
    foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(linked ${target} ${property})
      foreach(library IN LISTS linked)
        # $<LINK_ONLY:models>, $<BUILD_INTERFACE:models>
        string(REGEX REPLACE "^\\$<[A-Z_]+:([^<>:]+)>$" "\\1" library "${library}")
        if(TARGET "${library}")
          list(APPEND todo ${library})
        endif()
      endforeach()
    endforeach()
  endwhile()
  set(${RESULT} ${done} PARENT_SCOPE)
endfunction()

# One command a source of TARGET, whoever asks; RESULT: the facts.
function(_assoc_tidy_facts TARGET RESULT)
  get_property(known GLOBAL PROPERTY _ASSOC_TIDY_FACTS_${TARGET} SET)
  if(known)
    get_property(facts GLOBAL PROPERTY _ASSOC_TIDY_FACTS_${TARGET})
    set(${RESULT} ${facts} PARENT_SCOPE)
    return()
  endif()
  get_target_property(type ${TARGET} TYPE)
  get_target_property(sources ${TARGET} SOURCES)
  get_target_property(folder ${TARGET} SOURCE_DIR)
  if(type STREQUAL "INTERFACE_LIBRARY" OR NOT sources)
    set(sources "")
  endif()
  set(root ${CMAKE_BINARY_DIR}/assoc-tidy)
  set(facts "")
  foreach(source IN LISTS sources)
    if(source MATCHES "\\$<")
      message(WARNING "assoc_tidy: '${source}' of ${TARGET} is not checked")
      continue()
    endif()
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
    get_source_file_property(language ${source} TARGET_DIRECTORY ${TARGET}
      LANGUAGE)
    get_source_file_property(header_only ${source} TARGET_DIRECTORY ${TARGET}
      HEADER_FILE_ONLY)
    if(header_only OR (language AND NOT language STREQUAL "CXX") OR
       (NOT language AND NOT source MATCHES "\\.(cc|cp|cpp|cxx|c\\+\\+|C|CPP)$"))
      continue()
    endif()
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR} ${source})
    string(REGEX REPLACE "[^A-Za-z0-9_.-]" "_" name "${name}")
    set(output ${root}/${TARGET}/${name}.assoc.json)
    add_custom_command(OUTPUT ${output}
      COMMAND ${ASSOC_TIDY_EXECUTABLE} extract -p ${root} ${source}
        -o ${output} --depfile ${output}.d
      DEPENDS ${source} ${root}/compile_commands.json ${ASSOC_TIDY_EXECUTABLE}
      DEPFILE ${output}.d
      COMMENT "Associations of ${name}"
      VERBATIM)
    list(APPEND facts ${output})
  endforeach()
  file(MAKE_DIRECTORY ${root}/${TARGET})
  set_property(GLOBAL PROPERTY _ASSOC_TIDY_FACTS_${TARGET} "${facts}")
  set(${RESULT} ${facts} PARENT_SCOPE)
endfunction()

function(_assoc_tidy_program TARGET ALL OPTIONS)
  set(root ${CMAKE_BINARY_DIR}/assoc-tidy)
  get_property(known GLOBAL PROPERTY _ASSOC_TIDY_COMMANDS)
  if(NOT known)
    set_property(GLOBAL PROPERTY _ASSOC_TIDY_COMMANDS ON)
    # Rewritten by every run of CMake; extracting goes by what it says.
    add_custom_command(OUTPUT ${root}/compile_commands.json
      COMMAND ${CMAKE_COMMAND} -E copy_if_different
        ${CMAKE_BINARY_DIR}/compile_commands.json ${root}/compile_commands.json
      DEPENDS ${CMAKE_BINARY_DIR}/compile_commands.json
      COMMENT "" VERBATIM)
    add_custom_target(assoc-tidy-commands
      DEPENDS ${root}/compile_commands.json)
  endif()

  _assoc_tidy_closure(${TARGET} targets)
  set(facts "")
  foreach(target IN LISTS targets)
    _assoc_tidy_facts(${target} some)
    list(APPEND facts ${some})
  endforeach()
  if(NOT facts)
    message(FATAL_ERROR "assoc_tidy(${TARGET}): it has no C++ sources")
  endif()
  # A long program has more sources than a command line holds.
  list(TRANSFORM facts PREPEND "\"--facts=" OUTPUT_VARIABLE arguments)
  list(TRANSFORM arguments APPEND "\"")
  list(JOIN arguments "\n" arguments)
  file(GENERATE OUTPUT ${root}/${TARGET}.facts CONTENT "${arguments}\n")

  set(checked ${root}/${TARGET}.checked)
  add_custom_command(OUTPUT ${checked}
    COMMAND ${ASSOC_TIDY_EXECUTABLE} check @${root}/${TARGET}.facts ${OPTIONS}
    COMMAND ${CMAKE_COMMAND} -E touch ${checked}
    DEPENDS ${facts} ${root}/${TARGET}.facts
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Checking the associations of ${TARGET}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${TARGET}-assoc-tidy ${ALL} DEPENDS ${checked})
  add_dependencies(${TARGET}-assoc-tidy assoc-tidy-commands)
endfunction()

# SPDX-License-Identifier: Apache-2.0
# find_package(assoc-tidy): assoc_tidy(TARGET), and assoc::model for sources that
# include <assoc/model.h>.
get_filename_component(_assoc_prefix ${CMAKE_CURRENT_LIST_DIR}/../../.. ABSOLUTE)
# On Debian, libraries lie one folder deeper.
if(NOT EXISTS ${_assoc_prefix}/include/assoc/model.h)
  get_filename_component(_assoc_prefix ${_assoc_prefix}/.. ABSOLUTE)
endif()
find_program(ASSOC_TIDY_EXECUTABLE assoc-tidy HINTS ${_assoc_prefix}/bin
  DOC "The standalone assoc-tidy")
if(NOT TARGET assoc::model)
  add_library(assoc::model INTERFACE IMPORTED)
  set_target_properties(assoc::model PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES ${_assoc_prefix}/include)
endif()
unset(_assoc_prefix)
include(${CMAKE_CURRENT_LIST_DIR}/AssocTidy.cmake)

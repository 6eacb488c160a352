# SPDX-License-Identifier: Apache-2.0
# What an installation holds. The modules lie beside each other, by the LLVM that
# they work with, so that several builds can be installed together.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/assoc-tidy)
# Of LLVM, that is.
set_target_properties(assoc-tidy PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
install(TARGETS assoc-tidy RUNTIME)
install(TARGETS AssocTidyModule AssocClangPlugin
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/assoc-tidy/llvm-${LLVM_VERSION_MAJOR})
install(DIRECTORY include/assoc TYPE INCLUDE)
install(DIRECTORY bazel DESTINATION ${CMAKE_INSTALL_DATADIR}/assoc-tidy)
install(FILES LICENSE README.md TYPE DOC)
# The pages that README.md links to.
install(DIRECTORY docs TYPE DOC)
install(DIRECTORY checks/rules DESTINATION ${CMAKE_INSTALL_DOCDIR}/checks
  FILES_MATCHING PATTERN "*.md")

# find_package(assoc-tidy)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/assoc-tidy-config-version.cmake
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/AssocTidy.cmake ${PROJECT_BINARY_DIR}/assoc-tidy-config-version.cmake
  DESTINATION ${package})
install(FILES cmake/Package.cmake DESTINATION ${package}
  RENAME assoc-tidy-config.cmake)

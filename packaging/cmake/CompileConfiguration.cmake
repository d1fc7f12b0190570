# SPDX-License-Identifier: GPL-3.0-or-later
# Standard, warnings and Qt's strict defines, said once: every target of ours links ddm_compile.
add_library(ddm_compile INTERFACE)
target_compile_features(ddm_compile INTERFACE cxx_std_20)
target_include_directories(ddm_compile INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(ddm_compile INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(ddm_compile INTERFACE /W4 /utf-8 /permissive-)
    if(DDM_WARNINGS_AS_ERRORS)
        target_compile_options(ddm_compile INTERFACE /WX)
    endif()
else()
    target_compile_options(ddm_compile INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
        -Wimplicit-fallthrough -Wextra-semi -Wsuggest-override -fvisibility=hidden)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Up to GCC 13 it takes an empty std::optional<QString> that is moved for one that is read.
        target_compile_options(ddm_compile INTERFACE -Wno-maybe-uninitialized)
    endif()
    if(DDM_WARNINGS_AS_ERRORS)
        target_compile_options(ddm_compile INTERFACE -Werror)
    endif()
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CCACHE_PROGRAM AND DDM_PRECOMPILED_HEADERS)
    target_compile_options(ddm_compile INTERFACE -fpch-preprocess)
endif()

if(DDM_SANITIZERS)
    # null, alignment, vptr and object-size cost most of the compile time and find what address finds anyway.
    set(sanitizer_flags -fsanitize=${DDM_SANITIZERS} -fno-omit-frame-pointer)
    if(DDM_SANITIZERS MATCHES "undefined")
        list(APPEND sanitizer_flags -fno-sanitize=null,alignment,vptr,object-size -fno-sanitize-recover=undefined)
    endif()
    target_compile_options(ddm_compile INTERFACE ${sanitizer_flags})
    target_link_options(ddm_compile INTERFACE ${sanitizer_flags})
endif()

# ddm_target(NAME): what every target of ours has in common.
function(ddm_target name)
    target_link_libraries(${name} PUBLIC ddm_compile)
    set_target_properties(${name} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF)
    if(DDM_PRECOMPILED_HEADERS)
        target_precompile_headers(${name} PRIVATE ${ARGN})
    endif()
endfunction()

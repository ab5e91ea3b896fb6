# Brings the texts of the sources into the translation files. Run by the target update_translations with
#   LUPDATE  the program          SOURCE  the source folder
#   STAGE    a folder to work in  FILES   the .ts files; gleaner_en.ts keeps plural forms only
#
# Many files speak through a helper of their own,
#   QString tr(const char *text) { return QCoreApplication::translate("Csv", text); }
# lupdate does not look inside it and would file the texts under the class or the namespace, where they are not found at
# run time. So lupdate reads a copy of the sources in which each call of such a helper is written out.
cmake_minimum_required(VERSION 3.25)

set(spaces "[ \n]*")
set(translated "QCoreApplication::translate\\(\"([A-Za-z0-9]+)\", text\\)(\\.toStdString\\(\\))?")
set(forwarded "([A-Za-z]+)::tr\\(text\\)") # to the class that owns the text
set(helper "[A-Za-z:]+ ([A-Za-z]+)\\(const char \\*text\\)${spaces}{${spaces}return (${translated}|${forwarded})\;${spaces}}")

# In members of a class with Q_OBJECT, tr() is the class's; a helper of that name beside them would mislead this script.
function(refuse_members file text)
  string(REPLACE ";" "}" text "${text}")
  string(REGEX MATCHALL "\n([A-Za-z][^\n(=]*[ *&])?[A-Za-z]+::~?[A-Za-z]+\\(" members "${text}") # definitions alone
  list(TRANSFORM members REPLACE "^.*[^A-Za-z]([A-Za-z]+)::.*$" "gleaner::\\1")
  list(REMOVE_DUPLICATES members)
  foreach(member IN LISTS members)
    if(member IN_LIST found)
      message(FATAL_ERROR "${file}: ${member} has a tr() of its own; give the helper beside it another name.")
    endif()
  endforeach()
endfunction()

# Writes out the calls of every helper in one copied file.
function(write_out_helpers file)
  file(READ ${file} text)
  set(changed OFF)
  while(text MATCHES "${helper}")
    set(definition "${CMAKE_MATCH_0}")
    set(name ${CMAKE_MATCH_1})
    if(CMAKE_MATCH_3)
      set(call "QCoreApplication::translate(\"${CMAKE_MATCH_3}\", ")
    else()
      set(call "${CMAKE_MATCH_5}::tr(")
    endif()
    string(REPLACE "${definition}" "" text "${text}")
    if(name STREQUAL "tr" AND CMAKE_MATCH_3)
      refuse_members("${file}" "${text}")
    endif()
    foreach(pass 1 2) # calls inside calls come second
      string(REGEX REPLACE "([^A-Za-z0-9_:.>])${name}\\(" "\\1${call}" text "${text}")
    endforeach()
    set(changed ON)
  endwhile()
  if(changed)
    file(WRITE ${file} "${text}")
  endif()
endfunction()

# Appends to `found` the contexts under which one file looks for texts at run time: those it names, and its classes.
function(collect_contexts file)
  file(READ ${file} text)
  string(REPLACE ";" "}" text "${text}") # no semicolon may reach the lists; "}" ends a declaration as well
  string(REGEX MATCHALL "(translate|QT_TRANSLATE_NOOP)\\(${spaces}\"[A-Za-z0-9]+\"" named "${text}")
  list(TRANSFORM named REPLACE "^[^\"]*\"([A-Za-z0-9]+)\"$" "\\1")
  set(space "")
  if(text MATCHES "\nnamespace (gleaner[a-z:]*)")
    set(space "${CMAKE_MATCH_1}::")
  endif()
  string(REGEX MATCHALL "\n *class [A-Za-z]+[^{}]*{${spaces}Q_OBJECT" classes "${text}")
  list(TRANSFORM classes REPLACE "^[\n ]*class ([A-Za-z]+).*$" "${space}\\1")
  set(found ${found} ${named} ${classes} PARENT_SCOPE)
endfunction()

function(run_lupdate)
  execute_process(COMMAND ${LUPDATE} @${STAGE}/sources.lst -I ${STAGE} -locations none -no-obsolete ${ARGN}
                  COMMAND_ERROR_IS_FATAL ANY ERROR_QUIET)
endfunction()

# Stops where a text would be filed under a context that nothing looks in.
function(check_contexts)
  run_lupdate(-silent -target-language en -ts ${STAGE}/trial.ts)
  file(READ ${STAGE}/trial.ts text)
  string(REPLACE ";" " " text "${text}")
  string(REGEX MATCHALL "<name>[^<]*</name>" contexts "${text}")
  list(TRANSFORM contexts REPLACE "</?name>" "")
  list(REMOVE_ITEM contexts ${found})
  if(contexts)
    list(JOIN contexts ", " contexts)
    message(FATAL_ERROR "Texts would not be found at run time; nothing looks in the contexts: ${contexts}.\n"
                        "Call tr() of a class with Q_OBJECT, or write the helper as translations/update.cmake shows.")
  endif()
endfunction()

file(REMOVE_RECURSE ${STAGE})
file(COPY ${SOURCE}/core ${SOURCE}/widgets ${SOURCE}/app DESTINATION ${STAGE}
     FILES_MATCHING PATTERN "*.cpp" PATTERN "*.h")
file(GLOB_RECURSE sources LIST_DIRECTORIES false ${STAGE}/*.cpp ${STAGE}/*.h)
set(found "")
foreach(file IN LISTS sources)
  collect_contexts(${file})
endforeach()
foreach(file IN LISTS sources)
  write_out_helpers(${file})
endforeach()
list(JOIN sources "\n" lines)
file(WRITE ${STAGE}/sources.lst "${lines}\n")
check_contexts()

foreach(file IN LISTS FILES)
  if(file MATCHES "_en\\.ts$")
    run_lupdate(-pluralonly -target-language en -ts ${file})
  else()
    run_lupdate(-ts ${file})
  endif()
endforeach()

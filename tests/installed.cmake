# Tests that the installed programs work from their place, with their modules:
# cmake -DBUILD=FOLDER -DPLACE=FOLDER -P installed.cmake
file(REMOVE_RECURSE ${PLACE})
foreach(step "${CMAKE_COMMAND};--install;${BUILD};--prefix;${PLACE}"
             "${PLACE}/bin/mentorbook-cli;sample;${PLACE}/book.mentorbook"
             "${PLACE}/bin/mentorbook-cli;export;${PLACE}/book.mentorbook;agreement;-o;${PLACE}/agreement.pdf"
             "${PLACE}/bin/mentorbook-cli;export;${PLACE}/book.mentorbook;agreement;-o;${PLACE}/agreement.odt")
  execute_process(COMMAND ${step} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endforeach()
foreach(kind "pdf;255044462d" "odt;504b0304")  # %PDF-, PK
  list(GET kind 0 ending)
  list(GET kind 1 expected)
  file(READ ${PLACE}/agreement.${ending} head LIMIT 5 HEX)
  if(NOT head MATCHES "^${expected}")
    message(FATAL_ERROR "agreement.${ending} is none")
  endif()
endforeach()

# Tests that the installed programs work from their place: cmake -DBUILD=FOLDER -DPLACE=FOLDER -P installed.cmake
file(REMOVE_RECURSE ${PLACE})
foreach(step "${CMAKE_COMMAND};--install;${BUILD};--prefix;${PLACE}"
             "${PLACE}/bin/mentorbook-cli;sample;${PLACE}/book.mentorbook"
             "${PLACE}/bin/mentorbook-cli;export;${PLACE}/book.mentorbook;agreement;-o;${PLACE}/agreement.pdf")
  execute_process(COMMAND ${step} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endforeach()
file(READ ${PLACE}/agreement.pdf head LIMIT 5 HEX)
if(NOT head STREQUAL "255044462d")  # %PDF-
  message(FATAL_ERROR "agreement.pdf is no PDF")
endif()

// libxml2's ICU types clash with Foundation's in one clang module graph; Roster needs none of them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// Some encoding errors go to libxml2's generic error printer with bytes of the file, whatever the parser was told. Swift
// cannot write a variadic callback, so the silent one stands here.
static inline void roster_xml_say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void roster_xml_drop_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

/// Keeps libxml2 from printing on this thread.
static inline void roster_xml_silence_thread(void) {
  xmlSetGenericErrorFunc(0, roster_xml_say_nothing);
  xmlSetStructuredErrorFunc(0, roster_xml_drop_error);
}

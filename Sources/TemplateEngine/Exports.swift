// What the engine's interface is written in, so that `import TemplateEngine` alone suffices (MemberImportVisibility asks for the module of every member):
// findings and their languages, and the date that members of an archive carry.
@_exported public import SangkienArchive
@_exported public import SangkienDiagnostics

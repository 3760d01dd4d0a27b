import { type Lexer, type Lexing, regexLexer, type States, words } from '../lexer.ts';

const BUILTIN_COMMANDS = words(`
add_compile_definitions add_compile_options add_custom_command add_custom_target add_definitions
add_dependencies add_executable add_library add_link_options add_subdirectory add_test
aux_source_directory break build_command build_name cmake_host_system_information cmake_language
cmake_minimum_required cmake_parse_arguments cmake_policy configure_file create_test_sourcelist
define_property else elseif enable_language enable_testing endforeach endfunction endif endmacro
endwhile exec_program execute_process export export_library_dependencies file find_file find_library
find_package find_path find_program fltk_wrap_ui foreach function get_cmake_property
get_directory_property get_filename_component get_property get_source_file_property get_target_property
get_test_property if include include_directories include_external_msproject include_guard
include_regular_expression install install_files install_programs install_targets link_directories
link_libraries list load_cache load_command macro make_directory mark_as_advanced math message option
output_required_files project qt_wrap_cpp qt_wrap_ui remove remove_definitions return separate_arguments
set set_directory_properties set_property set_source_files_properties set_target_properties
set_tests_properties site_name source_group string subdir_depends subdirs target_compile_definitions
target_compile_features target_compile_options target_include_directories target_link_directories
target_link_libraries target_link_options target_precompile_headers target_sources try_compile try_run
unset use_mangled_mesa utility_source variable_requires variable_watch while write_file
`);

const KINDS: Readonly<Record<string, string>> = {
  bracket_string: 's2',
  quoted_argument: 's2',
  bracket_comment: 'cm',
  variable_reference: 'nv',
};

/** What plain text is in the present state. */
function here(at: Lexing): string {
  return Object.entries(KINDS).find(([state]) => at.isIn(state))?.[1] ?? '';
}

/** cmake. */
export function cmake(): Lexer {
  let length = 0;
  const states: States = {
    default: [
      [
        /\r\n?|\n/,
        (at) => {
          at.token(here(at));
        },
      ],
      [
        /./,
        (at) => {
          at.token(here(at));
        },
      ],
    ],
    variable_interpolation: [[/\$\{/, 'si', 'variable_reference']],
    bracket_close: [
      [
        /\]=*\]/,
        (at, m) => {
          at.token(here(at));
          if (m[0].length === length) at.next('=root');
        },
      ],
    ],
    root: [
      'variable_interpolation',
      [/[ \t]/, ''],
      [/[()]/, 'p'],
      [
        /#\[=*\[/,
        (at, m) => {
          at.token('cm');
          length = m[0].length - 1;
          at.next('=bracket_comment');
        },
      ],
      [
        /\[=*\[/,
        (at, m) => {
          at.token('s2');
          length = m[0].length;
          at.next('=bracket_string');
        },
      ],
      [/\\"/, ''],
      [/"/, 's2', 'quoted_argument'],
      [
        /([A-Za-z_][A-Za-z0-9_]*)([ \t]*)(\()/,
        (at, m) => {
          at.groups(BUILTIN_COMMANDS.has(m[1]!) ? 'nb' : 'nf', '', 'p');
        },
      ],
      [/#.*/, 'c1'],
      'default',
    ],
    bracket_string: ['bracket_close', 'variable_interpolation', 'default'],
    bracket_comment: ['bracket_close', 'default'],
    variable_reference: ['variable_interpolation', [/\}/, 'si', '^'], 'default'],
    quoted_argument: ['variable_interpolation', [/"/, 's2', 'root'], [/\\[()#" \\$@trn;^]/, 'se'], 'default'],
  };
  return regexLexer(states, cmake);
}

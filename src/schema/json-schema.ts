import type { MapSchema, Schema } from './schema.ts';

/** A JSON Schema of draft 7, as editors read it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * A schema as JSON Schema, draft 7: the same values fit both, but for what draft 7 cannot say. Of addresses, paths and time
 * zones it knows the shape only; keys that ours reports where they are near a known one it lets pass.
 */
export function jsonSchemaOf(schema: Schema): JsonSchema {
  const walk: Walk = { names: namesOf(schema), definitions: {} };
  const body = fieldSchema(schema, walk);
  return Object.keys(walk.definitions).length === 0 ? body : { ...body, definitions: walk.definitions };
}

/** Schemas that stand in several places are written once. */
interface Walk {
  readonly names: ReadonlyMap<Schema, string>;
  readonly definitions: Record<string, JsonSchema>;
}

function namesOf(schema: Schema): ReadonlyMap<Schema, string> {
  const seen = new Set<Schema>();
  const names = new Map<Schema, string>();
  const visit = (one: Schema): void => {
    if (one.type === 'list') visit(one.of);
    else if (one.type === 'one-of') one.of.forEach(visit);
    else if (one.type === 'map' && seen.has(one)) names.set(one, names.get(one) ?? `map${names.size + 1}`);
    else if (one.type === 'map') {
      seen.add(one);
      for (const inner of [...Object.values(one.keys), ...(one.others ? [one.others] : [])]) visit(inner);
    }
  };
  visit(schema);
  return names;
}

function fieldSchema(schema: Schema, walk: Walk): JsonSchema {
  const body = bodyOf(schema, walk);
  return described(schema, mustSay(schema) ? body : orNull(body));
}

function described(schema: Schema, body: JsonSchema): JsonSchema {
  return {
    ...(schema.help === undefined ? {} : { description: schema.help.replaceAll('`', '') }),
    ...body,
    ...(schema.default === undefined ? {} : { default: schema.default }),
  };
}

/** A map that must hold something cannot be empty. */
function mustSay(schema: Schema): boolean {
  return schema.type === 'map' && (schema.required ?? []).length > 0 && schema.default === undefined;
}

/** Nothing said is nothing wrong: an empty value stands for a missing one. */
function orNull(body: JsonSchema): JsonSchema {
  if (body['$ref'] !== undefined) return { anyOf: [body, { type: 'null' }] };
  const { type, anyOf, enum: values } = body;
  if (Array.isArray(values)) return { ...body, enum: [...(values as readonly unknown[]), null] };
  if (Array.isArray(anyOf)) return { ...body, anyOf: [...(anyOf as readonly unknown[]), { type: 'null' }] };
  return type === undefined ? body : { ...body, type: [...[type].flat(), 'null'] };
}

const TEXT = ['string', 'number'];

function bodyOf(schema: Schema, walk: Walk): JsonSchema {
  switch (schema.type) {
    case 'any':
      return {};
    case 'text':
      return schema.shape ? { type: TEXT, pattern: `^(?:${schema.shape.pattern})$` } : { type: TEXT };
    case 'enum':
      return { enum: schema.values };
    case 'url':
      return { type: 'string', pattern: '^$|^[hH][tT][tT][pP][sS]?://[^\\s/]' };
    case 'path':
      return { type: TEXT, pattern: '^(?![/\\\\]|[A-Za-z]:)(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))' };
    case 'timezone':
      return { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$' };
    case 'list': {
      const list = { type: 'array', items: fieldSchema(schema.of, walk) };
      return schema.single ? { anyOf: [list, bodyOf(schema.of, walk)] } : list;
    }
    case 'map':
      return mapOrReference(schema, walk);
    case 'one-of':
      return { anyOf: schema.of.map((one) => described(one, bodyOf(one, walk))) };
    default:
      return { type: schema.type };
  }
}

function mapOrReference(schema: MapSchema, walk: Walk): JsonSchema {
  const name = walk.names.get(schema);
  if (name === undefined) return mapBody(schema, walk);
  if (!walk.definitions[name]) {
    walk.definitions[name] = {};
    walk.definitions[name] = mapBody(schema, walk);
  }
  return { $ref: `#/definitions/${name}` };
}

function mapBody({ keys, required, names, others, unknown }: MapSchema, walk: Walk): JsonSchema {
  const must = new Set(required);
  const properties = Object.entries(keys).map(([key, inner]): [string, JsonSchema] => [
    key,
    must.has(key) ? described(inner, bodyOf(inner, walk)) : fieldSchema(inner, walk),
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required === undefined ? {} : { required }),
    ...(names === undefined ? {} : { propertyNames: { pattern: `^(?:${names.pattern})$` } }),
    ...(others === undefined
      ? unknown === 'always' && { additionalProperties: false }
      : { additionalProperties: fieldSchema(others, walk) }),
  };
}

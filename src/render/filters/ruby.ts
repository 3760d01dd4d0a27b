import { entriesOf, type ValueMap } from '../../syntax/value.ts';
import { isSafe } from '../template/safe.ts';
import { kindOf } from '../template/values.ts';
